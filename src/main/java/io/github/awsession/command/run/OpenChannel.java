package io.github.awsession.command.run;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.client.channel.GatewayLines;
import io.github.awsession.client.channel.SessionCalls;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.SessionOptions;
import io.github.awsession.datachannel.StreamAccess;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.session.LocalPort;
import io.github.awsession.session.SessionBackend;
import io.github.awsession.session.SessionClient;
import io.github.awsession.session.SessionOutcome;
import io.github.awsession.session.SessionTicket;
import io.github.awsession.value.Value;

import java.time.Duration;

/** Starts a session of Session Manager and opens it without the plugin. */
public final class OpenChannel {
    /** A start in flight has this time to name its session after a signal. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CallContext context;
    private final Invocation invocation;
    private final ServiceModel service;

    public OpenChannel(CallContext context, Invocation invocation) {
        this.context = context;
        this.invocation = invocation;
        this.service = invocation.service();
    }

    /**
     * Returns whether a command opens a session, and does so without the plugin.
     *
     * @throws io.github.awsession.error.ConfigurationException when the configuration names a
     *     client that is unknown
     */
    public static boolean isFor(CallContext context, Invocation invocation) {
        return invocation.opensSession()
                && invocation.skeleton().isEmpty()
                && !invocation.has(OwnOptions.DRY_RUN)
                && !SessionClientChoice.isPlugin(
                        context, invocation.first(SessionOptions.SESSION_CLIENT));
    }

    /** Runs a session from its start to its end, and returns the exit status. */
    public int run() {
        Value.Structure parameters =
                new ArgumentReader(context.environment(), service)
                        .read(
                                invocation.operation(),
                                invocation.parameters(),
                                invocation.cliInput());
        context.log().tree("Parameters of " + invocation.operation().name(), parameters);
        try (LocalPort local = LocalEnd.of(parameters);
                EndSignals signals = EndSignals.watch()) {
            try {
                SessionTicket ticket = ticket(parameters, start(parameters, signals));
                SessionOutcome outcome = client(ticket, local, signals).run(ticket);
                return switch (outcome) {
                    case SessionOutcome.Ended(int status) -> status;
                    case SessionOutcome.UnknownType(String type) -> throw unknown(type);
                };
            } catch (InterruptedByUserException interrupt) {
                context.environment().streams().tell(interrupt.consequence());
                return signals.told().orElse(ExitCode.INTERRUPTED.status());
            }
        }
    }

    private Value.Structure start(Value.Structure parameters, EndSignals signals) {
        SdkOperationCaller caller = context.caller(service);
        caller.preload();
        ValidatingCaller calls = context.calls(service, caller);
        calls.settle(invocation.operation());
        // This may ask the user or run a program, which signals may end at once.
        caller.findCredentials(invocation.operation());
        signals.protect();
        LostStart lost =
                new LostStart(context, service, caller, invocation.operation(), parameters);
        return signals.interruptiblyAfter(
                PATIENCE, () -> new StartCall(context.environment().streams(), calls, lost).call());
    }

    private SessionTicket ticket(Value.Structure parameters, Value.Structure response) {
        return new SessionTicket(
                text(response, "SessionId"),
                parameters.get("Target") instanceof Value.Text(var target) ? target : "",
                new StreamAccess(text(response, "StreamUrl"), text(response, "TokenValue")));
    }

    private static String text(Value.Structure response, String name) {
        if (response.get(name) instanceof Value.Text(var text)) {
            return text;
        }
        throw new GeneralException("The response of StartSession has no " + name + ".");
    }

    private SessionClient client(SessionTicket ticket, LocalPort local, EndSignals signals) {
        SessionCalls calls = new SessionCalls(service, () -> context.caller(service), ticket.id());
        return new SessionClient(
                context.environment(),
                new SessionBackend(
                        new GatewayLines(
                                context.environment(),
                                context.settings(),
                                context.globals().client()),
                        calls,
                        calls::terminate,
                        (_, _) -> {
                            throw new GeneralException("KMS is not supported");
                        }),
                local,
                signals,
                invocation.has(SessionOptions.QUIET));
    }

    private static AwsessionException unknown(String type) {
        return new GeneralException("The session has the unknown type " + type + ".");
    }
}
