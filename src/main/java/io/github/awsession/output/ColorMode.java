package io.github.awsession.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of {@code --color}. */
public enum ColorMode {
    /** Colours also in a file or pipe. */
    ON("on"),
    /** No colours. */
    OFF("off"),
    /** Colours on a terminal. */
    AUTO("auto");

    private final String word;

    ColorMode(String word) {
        this.word = word;
    }

    /** All words. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (ColorMode mode : values()) {
            words.add(mode.word);
        }
        return words;
    }

    /** The mode with exactly that word; without one, {@link #AUTO}. */
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
