package io.github.awsession.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the values of {@code --color}. */
public enum ColorMode {
    /** Colours also appear in a file or pipe. */
    ON("on"),
    /** No colours appear. */
    OFF("off"),
    /** Colours appear on a terminal only. */
    AUTO("auto");

    private final String word;

    ColorMode(String word) {
        this.word = word;
    }

    /** Returns the words of all modes. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (ColorMode mode : values()) {
            words.add(mode.word);
        }
        return words;
    }

    /**
     * Returns the mode with exactly this word, or {@link #AUTO} if no mode has the word or there is
     * no word.
     */
    public static ColorMode of(Optional<String> word) {
        for (ColorMode mode : values()) {
            if (word.isPresent() && mode.word.equals(word.get())) {
                return mode;
            }
        }
        return AUTO;
    }

    boolean isOn(boolean terminal) {
        return this == ON || (this == AUTO && terminal);
    }
}
