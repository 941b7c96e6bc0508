package io.github.awsession.command.run;

import io.github.awsession.command.option.Globals;
import io.github.awsession.environment.text.Secrets;

import java.util.Optional;

/**
 * Spells the global options with which another command reaches the same region, profile and
 * endpoint.
 */
public final class PlaceOptions {
    private PlaceOptions() {}

    /** Returns the options, each after a space. */
    public static String of(Globals globals, String region) {
        StringBuilder options = new StringBuilder();
        option(options, "--region", Optional.of(region));
        option(options, "--profile", Optional.of(globals.profile()));
        option(
                options,
                "--endpoint-url",
                globals.client().endpointUrl().map(Secrets::withoutLogin));
        return options.toString();
    }

    private static void option(StringBuilder options, String word, Optional<String> value) {
        value.filter(text -> !text.isEmpty())
                .ifPresent(
                        text ->
                                options.append(' ')
                                        .append(word)
                                        .append(' ')
                                        .append(ShellQuote.posix(text)));
    }
}
