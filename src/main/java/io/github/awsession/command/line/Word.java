package io.github.awsession.command.line;

import org.jspecify.annotations.Nullable;

/** One word of the command line, as a level of it understands it. */
sealed interface Word {
    /** The word as typed. */
    String typed();

    /** A value or the name of a command. */
    record Argument(String typed) implements Word {}

    /** The first {@code --}: no option comes behind it. */
    record EndOfOptions(String typed) implements Word {}

    /** An option of this level, and what stands behind its equals sign. */
    record Known(String typed, Option option, @Nullable String explicit) implements Word {}

    /** It looks like an option, but not like one of this level. */
    record Unknown(String typed) implements Word {}
}
