package io.github.awsession.python;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Decodes base64 as Python does without strict validation: characters outside the alphabet are
 * ignored, and so is all text after a complete padding.
 */
public final class LenientBase64 {
    private static final int GROUP = 4;
    private static final String OTHERS = "+/";

    private LenientBase64() {}

    /**
     * Returns the decoded text; empty when the input is not base64 or the decoded bytes are not
     * UTF-8.
     */
    public static Optional<String> text(String encoded) {
        Optional<byte[]> bytes = bytes(encoded);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.get()))
                            .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Returns the decoded bytes; empty when the input is not base64. */
    public static Optional<byte[]> bytes(String encoded) {
        StringBuilder digits = new StringBuilder(encoded.length());
        boolean padded = digits(encoded, digits);
        int partial = digits.length() % GROUP;
        return partial != 0 && !padded
                ? Optional.empty()
                : Optional.of(Base64.getDecoder().decode(digits.toString()));
    }

    /**
     * Collects the digits up to a complete padding, and returns whether there is a complete
     * padding.
     */
    private static boolean digits(String encoded, StringBuilder digits) {
        int padding = 0;
        for (int index = 0; index < encoded.length(); index++) {
            char character = encoded.charAt(index);
            int position = digits.length() % GROUP;
            if (character == '=') {
                if (position >= 2 && position + ++padding >= GROUP) {
                    return true;
                }
            } else if (isDigit(character)) {
                padding = 0;
                digits.append(character);
            }
        }
        return false;
    }

    private static boolean isDigit(char character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || OTHERS.indexOf(character) >= 0;
    }
}
