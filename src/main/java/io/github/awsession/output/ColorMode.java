package io.github.awsession.output;

/** The values of {@code --color}. */
public enum ColorMode {
    ON,
    OFF,
    AUTO
}
