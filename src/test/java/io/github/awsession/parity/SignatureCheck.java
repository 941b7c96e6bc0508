package io.github.awsession.parity;

import io.github.awsession.testing.HttpRequest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies AWS Signature Version 4; the secret of access key X is {@code secret-of-X}. */
final class SignatureCheck {
    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 +Credential=([^/]+)/(\\d{8})/([^/]*)/([^/]*)/aws4_request, *"
                            + "SignedHeaders=([^, ]+), *Signature=([0-9a-f]{64})");
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    private final HttpRequest request;
    private final Matcher authorization;

    private SignatureCheck(HttpRequest request, Matcher authorization) {
        this.request = request;
        this.authorization = authorization;
    }

    /** Who signed for what and whether the signature is valid; null for a request without one. */
    static Map<String, Object> describe(HttpRequest request) {
        String header = request.header("Authorization").orElse("");
        if (header.isEmpty()) {
            return null;
        }
        Matcher authorization = AUTHORIZATION.matcher(header.strip());
        return authorization.matches()
                ? new SignatureCheck(request, authorization).describe()
                : Map.of("unparsed", header);
    }

    private Map<String, Object> describe() {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("access_key", authorization.group(1));
        description.put("region", authorization.group(3));
        description.put("service", authorization.group(4));
        request.header("X-Amz-Security-Token")
                .ifPresent(token -> description.put("session_token", token));
        description.put("signature", isValid() ? "valid" : "invalid");
        return description;
    }

    private boolean isValid() {
        String date = authorization.group(2);
        String stamp = request.header("X-Amz-Date").orElse("");
        String actual = sha256(request.body());
        String digest =
                request.header("X-Amz-Content-Sha256")
                        .filter(text -> !text.isEmpty())
                        .orElse(actual);
        String scope =
                String.join(
                        "/", date, authorization.group(3), authorization.group(4), "aws4_request");
        String toSign =
                String.join(
                        "\n",
                        "AWS4-HMAC-SHA256",
                        stamp,
                        scope,
                        sha256(utf8(canonicalRequest(digest))));
        return HexFormat.of()
                        .formatHex(mac(signingKey(scope), toSign))
                        .equals(authorization.group(6))
                && stamp.startsWith(date)
                && (digest.equals(UNSIGNED) || digest.equals(actual))
                && signedHeaders().containsAll(List.of("host", "x-amz-date"));
    }

    private List<String> signedHeaders() {
        return Arrays.asList(authorization.group(5).split(";", -1));
    }

    private String canonicalRequest(String digest) {
        String[] target = withoutHost(request.target()).split("\\?", 2);
        String headers =
                signedHeaders().stream()
                        .map(name -> name + ":" + headerValue(name) + "\n")
                        .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                PercentEncoding.encode(normalPath(target[0]), "/"),
                target.length < 2 ? "" : canonicalQuery(target[1]),
                headers,
                authorization.group(5),
                digest);
    }

    /** A request to a proxy names the whole URL. */
    private static String withoutHost(String target) {
        int host = target.indexOf("://");
        int query = target.indexOf('?');
        if (host < 0 || (query >= 0 && query < host)) {
            return target;
        }
        int path = target.indexOf('/', host + 3);
        return path < 0 ? "/" : target.substring(path);
    }

    private String headerValue(String name) {
        return request.allHeaders(name).stream()
                .map(value -> value.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(","));
    }

    private static String canonicalQuery(String query) {
        return PercentEncoding.pairs(query).stream()
                .map(
                        pair ->
                                PercentEncoding.encode(pair.get(0), "")
                                        + "="
                                        + PercentEncoding.encode(pair.get(1), ""))
                .sorted(
                        Comparator.comparing((String pair) -> pair.substring(0, pair.indexOf('=')))
                                .thenComparing(pair -> pair.substring(pair.indexOf('=') + 1)))
                .collect(Collectors.joining("&"));
    }

    private static String normalPath(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts) + (!parts.isEmpty() && path.endsWith("/") ? "/" : "");
    }

    private byte[] signingKey(String scope) {
        byte[] key = utf8("AWS4secret-of-" + authorization.group(1));
        for (String part : scope.split("/", -1)) {
            key = mac(key, part);
        }
        return key;
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
