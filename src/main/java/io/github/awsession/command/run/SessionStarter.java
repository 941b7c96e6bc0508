package io.github.awsession.command.run;

import io.github.awsession.client.KmsDataKeys;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.client.channel.GatewayLines;
import io.github.awsession.client.channel.SessionCalls;
import io.github.awsession.datachannel.StreamAccess;
import io.github.awsession.environment.signal.EndRequests;
import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.session.SessionBackend;
import io.github.awsession.session.SessionTicket;
import io.github.awsession.value.Value;

import java.time.Duration;
import java.util.Objects;

/** Starts sessions of Session Manager, and makes what they need while they are open. */
public final class SessionStarter {
    /** A start in flight has this time to name its session after a signal. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CallContext context;
    private final ServiceModel service;
    private final Operation operation;

    /**
     * Makes a starter.
     *
     * @param service the description of Systems Manager
     */
    public SessionStarter(CallContext context, ServiceModel service) {
        this.context = context;
        this.service = service;
        this.operation = Objects.requireNonNull(service.operation("start-session"));
    }

    /**
     * Starts a session. From the first request on, signals are recorded; one of them ends the
     * start.
     *
     * @throws io.github.awsession.error.AwsessionException when no session was started, or when
     *     that is unknown; then its consequence tells how to find out
     */
    public SessionTicket start(Value.Structure parameters, EndRequests signals) {
        SdkOperationCaller caller = context.caller(service);
        caller.preload();
        ValidatingCaller calls = context.calls(service, caller);
        calls.settle(operation);
        // This may ask the user or run a program, which signals may end at once.
        caller.findCredentials(operation);
        signals.protect();
        LostStart lost = new LostStart(context, service, caller, operation, parameters);
        return ticket(
                parameters,
                signals.interruptiblyAfter(
                        PATIENCE,
                        () -> new StartCall(context.environment().streams(), calls, lost).call()));
    }

    private static SessionTicket ticket(Value.Structure parameters, Value.Structure response) {
        return new SessionTicket(
                text(response, "SessionId"),
                optional(parameters, "Target"),
                optional(parameters, "DocumentName"),
                new StreamAccess(text(response, "StreamUrl"), text(response, "TokenValue")));
    }

    private static String optional(Value.Structure parameters, String name) {
        return parameters.get(name) instanceof Value.Text(var text) ? text : "";
    }

    private static String text(Value.Structure response, String name) {
        if (response.get(name) instanceof Value.Text(var text)) {
            return text;
        }
        throw new GeneralException("The response of StartSession has no " + name + ".");
    }

    /** Makes what a session needs of the services while it is open. */
    public SessionBackend backend(SessionTicket ticket) {
        SessionCalls calls = new SessionCalls(service, () -> context.caller(service), ticket.id());
        return new SessionBackend(
                new GatewayLines(
                        context.environment(), context.settings(), context.globals().client()),
                calls,
                calls::terminate,
                new KmsDataKeys(context.caller(service), operation));
    }
}
