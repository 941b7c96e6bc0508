package io.github.awsession.emulator.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Encodes and decodes percent signs as paths and queries of AWS use them: a plus sign stands for
 * itself.
 */
final class PercentEncoding {
    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";
    private static final int RADIX = 16;
    private static final int HIGH_BITS = 4;
    private static final int LOW_BITS = 0xF;

    private PercentEncoding() {}

    /** Decodes a text; a percent sign without two digits behind it stays as it is. */
    static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int index = 0; index < text.length(); index++) {
            int high = digit(text, index + 1);
            int low = digit(text, index + 2);
            if (text.charAt(index) == '%' && high >= 0 && low >= 0) {
                bytes.write((high << HIGH_BITS) | low);
                index += 2;
            } else {
                bytes.writeBytes(text.substring(index, index + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Encodes everything except letters, digits, four signs, and the signs to keep. */
    static String encoded(String text, String kept) {
        StringBuilder result = new StringBuilder(text.length());
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xFF);
            if (isAlphanumeric(character)
                    || UNRESERVED.indexOf(character) >= 0
                    || kept.indexOf(character) >= 0) {
                result.append(character);
            } else {
                result.append('%')
                        .append(HEX.charAt(character >> HIGH_BITS))
                        .append(HEX.charAt(character & LOW_BITS));
            }
        }
        return result.toString();
    }

    private static int digit(String text, int index) {
        return index < text.length() ? Character.digit(text.charAt(index), RADIX) : -1;
    }

    private static boolean isAlphanumeric(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
