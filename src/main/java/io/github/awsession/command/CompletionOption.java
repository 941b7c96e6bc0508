package io.github.awsession.command;

import io.github.awsession.command.Option.Arity;

import java.util.List;

/**
 * An option as completion sees it.
 *
 * @param option the option
 * @param values what may follow it; empty when anything may
 */
record CompletionOption(Option option, List<String> values) {
    /** Whether nothing may follow. */
    boolean isFlag() {
        return option.arity() == Arity.NONE;
    }

    /** Whether the name of a file follows. */
    boolean isPath() {
        return option.name().equals("ca-bundle");
    }
}
