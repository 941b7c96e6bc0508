package io.github.awsession.output.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.StringTokenizer;

/**
 * Calculates the columns that a text occupies in a table: two for each wide, full-width and
 * ambiguous character of Unicode 14 (East Asian Width W, F, A), one for any other character.
 */
final class CharacterWidth {
    private static final int FIRST_WIDE = 0xA1;

    private CharacterWidth() {}

    static int of(String text) {
        int width = 0;
        for (int index = 0; index < text.length(); ) {
            int character = text.codePointAt(index);
            width += character >= FIRST_WIDE && Wide.contains(character) ? 2 : 1;
            index += Character.charCount(character);
        }
        return width;
    }

    /**
     * Holds the wide characters, which are read only when there is a character beyond ASCII to
     * measure.
     */
    private static final class Wide {
        /**
         * Holds the first and last characters of the ranges in turn; an odd insertion index is
         * inside a range.
         */
        private static final int[] BOUNDS = read();

        static boolean contains(int character) {
            int found = Arrays.binarySearch(BOUNDS, character);
            return found >= 0 || (-found - 1) % 2 == 1;
        }

        private static int[] read() {
            try (InputStream in =
                    Objects.requireNonNull(
                            CharacterWidth.class.getResourceAsStream("wide-characters.txt"))) {
                StringTokenizer ranges =
                        new StringTokenizer(
                                new String(in.readAllBytes(), StandardCharsets.US_ASCII));
                int[] bounds = new int[2 * ranges.countTokens()];
                for (int index = 0; index < bounds.length; index += 2) {
                    String range = ranges.nextToken();
                    int dash = range.indexOf('-');
                    bounds[index] =
                            Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
                    bounds[index + 1] = Integer.parseInt(range.substring(dash + 1), 16);
                }
                return bounds;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
