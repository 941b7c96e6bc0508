package io.github.awsession.command.line;

import java.util.List;

/**
 * Describes an option that one level of the command line knows.
 *
 * @param name the name without the leading hyphens
 * @param arity the number of words that follow the option
 * @param destination the name under which the values are kept; a flag and its opposite share one
 *     destination
 * @param constant the value when no word follows
 * @param choices the only values allowed; empty allows all
 * @param type the form of a value that the parser itself checks
 * @param required whether the command fails without the option
 */
public record Option(
        String name,
        Arity arity,
        String destination,
        String constant,
        List<String> choices,
        ValueType type,
        boolean required) {
    /** Names the option behind which the parser reads no further words. */
    public static final String VERSION = "version";

    /** Lists the numbers of words that may follow an option. */
    public enum Arity {
        NONE,
        ONE,
        ZERO_OR_ONE,
        ANY
    }

    /** Lists the forms of values that the parser itself checks. */
    public enum ValueType {
        TEXT,
        LONG
    }

    /** Returns an option with one value. */
    public static Option value(String name) {
        return new Option(name, Arity.ONE, name, "", List.of(), ValueType.TEXT, false);
    }

    /** Returns an option with one value out of some choices. */
    public static Option choice(String name, List<String> choices) {
        return new Option(name, Arity.ONE, name, "", choices, ValueType.TEXT, false);
    }

    /** Returns an option without a value. */
    public static Option flag(String name) {
        return flag(name, name, true);
    }

    /** Returns an option without a value that sets a destination to true or false. */
    public static Option flag(String name, String destination, boolean truth) {
        return new Option(
                name,
                Arity.NONE,
                destination,
                String.valueOf(truth),
                List.of(),
                ValueType.TEXT,
                false);
    }

    /** Returns the option as typed: {@code --name}. */
    public String word() {
        return "--" + name;
    }

    /** Returns a copy of the option that is not required. */
    public Option optional() {
        return required
                ? new Option(name, arity, destination, constant, choices, type, false)
                : this;
    }
}
