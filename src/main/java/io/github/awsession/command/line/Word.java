package io.github.awsession.command.line;

import org.jspecify.annotations.Nullable;

/** Represents one word of the command line, as one level understands it. */
sealed interface Word {
    /** Returns the word as typed. */
    String typed();

    /** An argument is a value or the name of a command. */
    record Argument(String typed) implements Word {}

    /** An end of options is the first {@code --}; no option comes behind it. */
    record EndOfOptions(String typed) implements Word {}

    /**
     * A known word is an option of this level; {@code explicit} is the text behind its equals sign,
     * or null.
     */
    record Known(String typed, Option option, @Nullable String explicit) implements Word {}

    /** An unknown word looks like an option, but is none of this level. */
    record Unknown(String typed) implements Word {}
}
