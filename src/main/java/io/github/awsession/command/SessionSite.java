package io.github.awsession.command;

import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.lifecycle.ShellQuote;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.output.ResponsePrinter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What every verb of {@code awsession session} works with. */
record SessionSite(Environment environment, DebugLog log, Settings settings, Globals globals) {
    SdkOperationCaller caller(ServiceModel service) {
        return new SdkOperationCaller(environment, settings, service, globals.client());
    }

    CheckedCalls calls(ServiceModel service, OperationCaller caller) {
        return new CheckedCalls(environment, settings, log, service, caller);
    }

    ResponsePrinter printer() {
        return new ResponsePrinter(environment, settings, globals.printing());
    }

    /** The region that was asked for or is configured. */
    Optional<String> region() {
        return globals.client()
                .region()
                .or(
                        () ->
                                settings.lookUp("region")
                                        .variable("AWS_REGION")
                                        .variable("AWS_DEFAULT_REGION")
                                        .key("region")
                                        .find());
    }

    /** The same, for calls to a region. */
    SessionSite in(String region) {
        return new SessionSite(
                environment,
                log,
                settings,
                new Globals(
                        globals.profile(),
                        globals.client().in(region),
                        globals.printing(),
                        globals.paginate()));
    }

    /** A line for people, on standard error; standard output belongs to others. */
    void tell(String text) {
        try {
            environment
                    .streams()
                    .err()
                    .write(("awsession: " + text + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // There is nobody left to tell.
        }
    }

    /** The global options that lead another command to the same place, each behind a space. */
    String place(String region) {
        StringBuilder options = new StringBuilder();
        option(options, "--region", Optional.of(region));
        option(options, "--profile", Optional.of(globals.profile()));
        option(options, "--endpoint-url", globals.client().endpointUrl());
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
