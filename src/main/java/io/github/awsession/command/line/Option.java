package io.github.awsession.command.line;

import java.util.List;

/**
 * An option that one level of the command line knows.
 *
 * @param name without the leading hyphens
 * @param arity how many words follow it
 * @param destination the name under which its values are kept; a flag and its opposite share one
 * @param constant what it stands for when no word follows
 * @param choices the only values allowed; empty allows all
 * @param type what its value has to look like already while the words are read
 * @param required whether the command needs it
 */
public record Option(
        String name,
        Arity arity,
        String destination,
        String constant,
        List<String> choices,
        ValueType type,
        boolean required) {
    /** The option behind which nothing is read. */
    public static final String VERSION = "version";

    /** How many words follow an option. */
    public enum Arity {
        NONE,
        ONE,
        ZERO_OR_ONE,
        ANY
    }

    /** What the parser itself checks about a value. */
    public enum ValueType {
        TEXT,
        LONG
    }

    /** An option with one value. */
    public static Option value(String name) {
        return new Option(name, Arity.ONE, name, "", List.of(), ValueType.TEXT, false);
    }

    /** An option with one value out of some. */
    public static Option choice(String name, List<String> choices) {
        return new Option(name, Arity.ONE, name, "", choices, ValueType.TEXT, false);
    }

    /** An option without a value. */
    public static Option flag(String name) {
        return flag(name, name, true);
    }

    /** An option without a value that sets a destination to true or false. */
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

    /** As typed: {@code --name}. */
    public String word() {
        return "--" + name;
    }

    /** The same option, not required. */
    public Option optional() {
        return required
                ? new Option(name, arity, destination, constant, choices, type, false)
                : this;
    }
}
