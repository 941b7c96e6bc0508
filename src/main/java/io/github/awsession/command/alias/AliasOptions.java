package io.github.awsession.command.alias;

import io.github.awsession.command.option.Globals;
import io.github.awsession.command.option.TypedGlobals;
import io.github.awsession.error.GeneralException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides what the global options in the value of an alias mean, as AWS CLI does. */
final class AliasOptions {
    private static final List<String> REFUSED = List.of("debug", "profile");

    /** Lists the options that AWS CLI has evaluated for good before it looks at aliases. */
    private static final List<String> WITHOUT_EFFECT =
            List.of(
                    "ca-bundle",
                    "cli-binary-format",
                    "no-cli-pager",
                    "cli-auto-prompt",
                    "no-cli-auto-prompt");

    /** Lists the options that an alias sets back to their default where it does not name them. */
    private static final List<String> SET_BACK = List.of("cli-read-timeout", "cli-connect-timeout");

    private static final List<String> DEFAULT_COLOR = List.of("auto");

    private AliasOptions() {}

    /**
     * Returns the options that count for the command of an alias: those of the alias, then those
     * that were typed.
     *
     * @throws GeneralException for an option that aliases must not have
     */
    static TypedGlobals of(Alias alias, Map<String, List<String>> ofAlias, TypedGlobals typed) {
        for (String name : REFUSED) {
            if (ofAlias.containsKey(name)) {
                throw new GeneralException(
                        "Global parameter \"--"
                                + name
                                + "\" detected in alias \""
                                + alias.name()
                                + "\" which is not supported in subcommand aliases.");
            }
        }
        TypedGlobals own = new TypedGlobals(ofAlias);
        // A malformed value fails here, before the alias changes the format of errors.
        Globals.of(own);
        Map<String, List<String>> counted = new HashMap<>(typed.values());
        SET_BACK.forEach(counted::remove);
        ofAlias.forEach(
                (name, values) -> {
                    boolean isDefault = name.equals("color") && values.equals(DEFAULT_COLOR);
                    if (!isDefault && !WITHOUT_EFFECT.contains(name)) {
                        counted.put(name, values);
                    }
                });
        return new TypedGlobals(counted);
    }
}
