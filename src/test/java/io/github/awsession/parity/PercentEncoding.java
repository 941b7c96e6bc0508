package io.github.awsession.parity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** URL encoding; what is no valid escape stays as it is. */
final class PercentEncoding {
    private PercentEncoding() {}

    static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            int value = encoded[i] == '%' ? hexadecimal(encoded, i + 1) : -1;
            bytes.write(value < 0 ? encoded[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hexadecimal(byte[] encoded, int start) {
        if (start + 2 > encoded.length) {
            return -1;
        }
        int high = Character.digit(encoded[start], 16);
        int low = Character.digit(encoded[start + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** Encodes all but letters, digits, {@code -_.~} and the characters of {@code safe}. */
    static String encode(String text, String safe) {
        StringBuilder encoded = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (value & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0);
            if (plain || safe.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(hex(value));
            }
        }
        return encoded.toString();
    }

    private static String hex(byte value) {
        return HexFormat.of().withUpperCase().toHexDigits(value);
    }

    /** The decoded pairs of {@code a=b&c=d}, sorted. */
    static List<List<String>> form(String text) {
        return pairs(text.replace('+', ' ')).stream()
                .sorted(
                        (a, b) ->
                                Arrays.compare(a.toArray(new String[0]), b.toArray(new String[0])))
                .toList();
    }

    /** The decoded pairs of {@code a=b&c=d}; a plus sign stays one. */
    static List<List<String>> pairs(String text) {
        return Arrays.stream(text.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.indexOf('=') < 0 ? pair + "=" : pair)
                .map(
                        pair ->
                                Arrays.stream(pair.split("=", 2))
                                        .map(PercentEncoding::decode)
                                        .toList())
                .toList();
    }
}
