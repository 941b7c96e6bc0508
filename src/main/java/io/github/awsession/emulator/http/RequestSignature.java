package io.github.awsession.emulator.http;

import com.sun.net.httpserver.Headers;

import io.github.awsession.emulator.service.KeyPair;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.service.Signer;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Checks that a request is signed with AWS Signature Version 4. Any key pair is accepted; for a key
 * whose secret is unknown only the form is checked: the parts are present, and they name a scope
 * that fits. The signature itself is checked for the key pairs that the emulator knows. The error
 * codes are those in the section "Common errors" of AWS's API references.
 */
final class RequestSignature {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final List<String> PARTS = List.of("Credential", "Signature", "SignedHeaders");
    private static final int SCOPE_PARTS = 5;
    private static final int SIGNATURE_DIGITS = 64;

    private final KeyPair own;

    /** Makes a check that knows the emulator's own key pair. */
    RequestSignature(KeyPair own) {
        this.own = own;
    }

    /** Returns the region of a request's signature, and who made it. */
    SignedScope check(Request request, String signingName) throws ServiceFault {
        Headers headers = request.headers();
        String authorization = request.header("Authorization");
        if (authorization.isBlank()) {
            throw refusal("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        if (!authorization.startsWith(ALGORITHM + " ")) {
            throw incomplete("it does not start with " + ALGORITHM);
        }
        Map<String, String> parts = parts(authorization.substring(ALGORITHM.length()));
        List<String> missing =
                Stream.concat(
                                PARTS.stream().filter(part -> !parts.containsKey(part)),
                                missingDate(headers))
                        .toList();
        if (!missing.isEmpty()) {
            throw incomplete("it lacks " + String.join(", ", missing));
        }
        checkRest(parts);
        String[] scope = scope(part(parts, "Credential"), signingName);
        checkDate(headers.getFirst("X-Amz-Date"), scope[1]);
        return new SignedScope(scope[2], signer(scope[0], request, parts));
    }

    private Signer signer(String id, Request request, Map<String, String> parts)
            throws ServiceFault {
        if (id.equals(own.id())) {
            checkProof(own, request, parts);
            return Signer.OWNER;
        }
        if (id.equals(KeyPair.WELL_KNOWN.id())) {
            checkProof(KeyPair.WELL_KNOWN, request, parts);
            return Signer.GUEST;
        }
        return Signer.STRANGER;
    }

    private static void checkProof(KeyPair pair, Request request, Map<String, String> parts)
            throws ServiceFault {
        String scope = part(parts, "Credential").substring(pair.id().length() + 1);
        SignatureProof proof = new SignatureProof(request, part(parts, "SignedHeaders"), scope);
        if (!proof.isBodySigned()
                || !areEqual(proof.signature(pair.secret()), part(parts, "Signature"))) {
            throw invalid(
                    "The request signature we calculated does not match the signature you"
                            + " provided. Check your AWS Secret Access Key and signing method."
                            + " Consult the service documentation for details.");
        }
    }

    /** Compares in a time that does not tell where the texts differ. */
    private static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] scope(String credential, String signingName) throws ServiceFault {
        String[] scope = credential.split("/", -1);
        if (scope.length != SCOPE_PARTS || scope[0].isEmpty() || scope[2].isEmpty()) {
            throw incomplete("its Credential is not key/date/region/service/aws4_request");
        }
        if (!scope[1].matches("\\d{8}") || !scope[4].equals("aws4_request")) {
            throw invalid("The credential scope is not date/region/service/aws4_request.");
        }
        if (!scope[3].equals(signingName)) {
            throw invalid("Credential should be scoped to correct service: '" + signingName + "'.");
        }
        return scope;
    }

    private static void checkRest(Map<String, String> parts) throws ServiceFault {
        if (!List.of(part(parts, "SignedHeaders").split(";", -1)).contains("host")) {
            throw invalid("The signed headers do not include host.");
        }
        if (!part(parts, "Signature").matches("[0-9a-f]{" + SIGNATURE_DIGITS + "}")) {
            throw invalid("The signature is not " + SIGNATURE_DIGITS + " hexadecimal digits.");
        }
    }

    private static void checkDate(@Nullable String date, String scopeDate) throws ServiceFault {
        if (date == null) {
            return;
        }
        if (!date.matches("\\d{8}T\\d{6}Z")) {
            throw refusal(
                    "IncompleteSignatureException",
                    "X-Amz-Date is not of the form YYYYMMDDThhmmssZ.");
        }
        if (!date.startsWith(scopeDate)) {
            throw invalid("The date of the credential scope is not that of X-Amz-Date.");
        }
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0 && equals < part.length() - 1) {
                parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
        return parts;
    }

    private static Stream<String> missingDate(Headers headers) {
        boolean dated = headers.containsKey("X-Amz-Date") || headers.containsKey("Date");
        return dated ? Stream.empty() : Stream.of("X-Amz-Date");
    }

    private static String part(Map<String, String> parts, String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    private static ServiceFault incomplete(String reason) {
        return refusal(
                "IncompleteSignatureException",
                "The Authorization header is incomplete: " + reason + ".");
    }

    private static ServiceFault invalid(String message) {
        return refusal("InvalidSignatureException", message);
    }

    private static ServiceFault refusal(String code, String message) {
        return ServiceFault.common(400, code, message);
    }
}
