package io.github.awsession.command.option;

import io.github.awsession.command.line.Option;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;

import java.util.List;

/** Declares the own options of the command that opens a session of Session Manager. */
public final class SessionOptions {
    public static final String SESSION_CLIENT = "session-client";
    public static final String QUIET = "quiet";
    public static final String WAIT_TARGET = "wait-target";

    /** Holds the values of {@link #SESSION_CLIENT}: this program, and AWS's plugin. */
    public static final List<String> CLIENTS = List.of("built-in", "plugin");

    private SessionOptions() {}

    /** Returns whether an operation starts a session that has to be opened after the call. */
    static boolean isFor(ServiceModel service, Operation operation) {
        return service.name().equals("ssm") && operation.name().equals("StartSession");
    }

    static List<Option> of(ServiceModel service, Operation operation) {
        return isFor(service, operation)
                ? List.of(
                        Option.choice(SESSION_CLIENT, CLIENTS),
                        Option.flag(QUIET),
                        Option.value(WAIT_TARGET))
                : List.of();
    }
}
