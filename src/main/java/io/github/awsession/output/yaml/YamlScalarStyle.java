package io.github.awsession.output.yaml;

/** Lists the three ways to write a text in YAML, with the rules that choose between them. */
enum YamlScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED;

    private static final String INDICATORS_AT_START = "#,[]{}&*!|>'\"%@`";

    /** Returns the first style that preserves the text. */
    static YamlScalarStyle of(String text, int[] characters, boolean key) {
        if (characters.length == 0) {
            return SINGLE_QUOTED;
        }
        Findings findings = new Findings();
        for (int index = 0; index < characters.length; index++) {
            findings.look(characters, index);
        }
        if (findings.special
                || findings.spaceBeforeBreak
                || findings.spaceBehindBreak
                || (key && findings.lineBreak)) {
            return DOUBLE_QUOTED;
        }
        boolean plain =
                !findings.lineBreak
                        && !findings.indicator
                        && characters[0] != ' '
                        && characters[characters.length - 1] != ' '
                        && !text.startsWith("---")
                        && !text.startsWith("...");
        return plain && !YamlResolution.isOtherType(text) ? PLAIN : SINGLE_QUOTED;
    }

    static boolean isBreak(int character) {
        return character == '\n'
                || character == '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    /** Returns whether double quotes show the character as an escape. */
    static boolean isEscaped(int character) {
        return !isPrintable(character)
                || isBreak(character)
                || character == '"'
                || character == '\\';
    }

    /** Returns whether a character is printable; for the emitter, no character above U+FFFF is. */
    private static boolean isPrintable(int character) {
        return character == '\n'
                || (character >= ' ' && character <= '~')
                || (character >= 0xA0 && character < 0xD800)
                || (character >= 0xE000 && character < 0xFFFE && character != 0xFEFF);
    }

    /** Collects the features of a text that rule out a style. */
    private static final class Findings {
        private boolean indicator;
        private boolean lineBreak;
        private boolean special;
        private boolean spaceBeforeBreak;
        private boolean spaceBehindBreak;

        void look(int[] text, int index) {
            int character = text[index];
            boolean first = index == 0;
            boolean spaceFollows = index + 1 == text.length || isBlank(text[index + 1]);
            indicator |=
                    switch (character) {
                        case ':' -> spaceFollows;
                        case '?', '-' -> first && spaceFollows;
                        case '#' -> first || isBlank(text[index - 1]);
                        default -> first && INDICATORS_AT_START.indexOf(character) >= 0;
                    };
            special |= !isPrintable(character);
            lineBreak |= isBreak(character);
            spaceBeforeBreak |= isBreak(character) && !first && text[index - 1] == ' ';
            spaceBehindBreak |= character == ' ' && !first && isBreak(text[index - 1]);
        }

        private static boolean isBlank(int character) {
            return character == ' ' || character == '\t' || character == 0 || isBreak(character);
        }
    }
}
