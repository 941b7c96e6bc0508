package io.github.awsession.emulator.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calculates the signature of a request with AWS Signature Version 4, as every service but S3 does
 * it: the path is normalized and encoded once more.
 *
 * @param request the signed request
 * @param signedHeaders the names of the signed headers in lower case, separated by semicolons
 * @param scope the credential scope, {@code date/region/service/aws4_request}
 */
record SignatureProof(Request request, String signedHeaders, String scope) {
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    /** Returns the signature that the owner of the secret makes, in hexadecimal digits. */
    String signature(String secret) {
        byte[] key = utf8("AWS4" + secret);
        for (String part : scope.split("/", -1)) {
            key = mac(key, part);
        }
        String toSign =
                String.join(
                        "\n",
                        "AWS4-HMAC-SHA256",
                        request.header("X-Amz-Date"),
                        scope,
                        sha256(utf8(canonicalRequest())));
        return HexFormat.of().formatHex(mac(key, toSign));
    }

    /** Returns whether the body fits the client's digest of it. */
    boolean isBodySigned() {
        String digest = request.header("X-Amz-Content-Sha256");
        return digest.isEmpty() || digest.equals(UNSIGNED) || digest.equals(sha256(request.body()));
    }

    private String canonicalRequest() {
        String digest = request.header("X-Amz-Content-Sha256");
        String headers =
                Arrays.stream(signedHeaders.split(";", -1))
                        .map(name -> name.toLowerCase(Locale.ROOT) + ":" + values(name) + "\n")
                        .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                PercentEncoding.encoded(normalized(request.path()), "/"),
                canonicalQuery(),
                headers,
                signedHeaders,
                digest.isEmpty() ? sha256(request.body()) : digest);
    }

    private String values(String header) {
        return Objects.requireNonNullElse(request.headers().get(header), List.<String>of()).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    /** Returns the query sorted by name, then by value, both encoded. */
    private String canonicalQuery() {
        return QueryParameters.of(request.query()).pairs().stream()
                .map(
                        pair ->
                                List.of(
                                        PercentEncoding.encoded(pair.name(), ""),
                                        PercentEncoding.encoded(pair.value(), "")))
                .sorted(
                        (one, other) -> {
                            int names = one.getFirst().compareTo(other.getFirst());
                            return names == 0 ? one.getLast().compareTo(other.getLast()) : names;
                        })
                .map(pair -> String.join("=", pair))
                .collect(Collectors.joining("&"));
    }

    private static String normalized(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String end = !segments.isEmpty() && path.endsWith("/") ? "/" : "";
        return "/" + String.join("/", segments) + end;
    }

    private static byte[] mac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(message));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
