package io.github.awsession.output;

/** The values of {@code --color}. */
public enum ColorMode {
    /** Colours also in a file or pipe. */
    ON,
    /** No colours. */
    OFF,
    /** Colours on a terminal. */
    AUTO;

    boolean isOn(boolean terminal) {
        return this == ON || (this == AUTO && terminal);
    }
}
