package io.github.awsession.command.session;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.client.Attempt;
import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.option.OperationParser;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.ClientToken;
import io.github.awsession.command.run.LostStart;
import io.github.awsession.command.run.ValidatingCaller;
import io.github.awsession.command.session.view.LastingCalls;
import io.github.awsession.command.session.view.SessionKind;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.model.Member;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Starts a session so that it cannot be lost. Every attempt has the same idempotency token, so that
 * after a lost response the next attempt returns the same session; a session that is lost all the
 * same ends after a short idle timeout.
 */
record SessionStart(CallContext context, Operation operation, ServiceModel service) {
    /**
     * Is the time for a request that is on its way when a signal comes: a session whose id is known
     * can be terminated.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long IDLE_MINUTES = 20;

    /** Names a member that Athena requires, though its structure may be empty. */
    private static final String ENGINE = "EngineConfiguration";

    static SessionStart of(CallContext context, SessionKind kind) {
        ServiceModel service = ModelLoader.load(kind.word());
        return new SessionStart(context, LiveSession.operation(service, "start-session"), service);
    }

    /** Returns the options that were typed; empty when help is requested. */
    Optional<Invocation> read(List<String> words) {
        return new OperationParser(ServiceCommand.of(service, operation), List.of(ENGINE))
                .read(words, context.globals());
    }

    /**
     * Returns the parameters that were typed, with an empty engine configuration where the service
     * requires one.
     */
    Value.Structure parameters(Invocation typed) {
        Value.Structure parameters =
                new ArgumentReader(context.environment(), service)
                        .read(operation, typed.parameters(), typed.cliInput());
        SequencedMap<String, Value> members = new LinkedHashMap<>(parameters.members());
        for (Member member : service.input(operation).members()) {
            if (member.required() && member.name().equals(ENGINE)) {
                members.putIfAbsent(ENGINE, new Value.Structure(new LinkedHashMap<>()));
            }
        }
        return new Value.Structure(members);
    }

    /**
     * Starts a session and returns it. From the first request on, signals are recorded; one of them
     * ends the start.
     *
     * @throws io.github.awsession.error.AwsessionException when no session was started, or when
     *     that is unknown; then standard error tells how to find out
     */
    LiveSession start(Value.Structure given, EndSignals signals) {
        Value.Structure parameters = safe(SessionKind.of(service.name()), given);
        SdkOperationCaller caller = context.caller(service);
        ValidatingCaller calls =
                context.calls(service, new Persistently(context.environment(), caller, signals));
        calls.settle(operation);
        LostStart lost = new LostStart(context, service, caller, operation, parameters);
        try {
            return LiveSession.of(
                    context, service, caller, parameters, calls.call(operation, parameters));
        } catch (RuntimeException | Error failure) {
            context.environment().streams().tell(lost.text());
            throw failure;
        }
    }

    private Value.Structure safe(SessionKind kind, Value.Structure given) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(given.members());
        members.putIfAbsent(kind.idleTimeout(), Value.Integral.of(IDLE_MINUTES));
        return ClientToken.in(service, operation, new Value.Structure(members));
    }

    /** Repeats the request until it is clear whether a session was started. */
    private record Persistently(
            Environment environment, SdkOperationCaller caller, EndSignals signals)
            implements OperationCaller {
        @Override
        public void settle(Operation operation) {
            caller.settle(operation);
        }

        @Override
        public Value.Structure call(Operation operation, Value.Structure parameters) {
            // This may ask the user or run a program, which signals may end at once.
            caller.findCredentials(operation);
            signals.protect();
            return switch (signals.interruptiblyAfter(
                    PATIENCE,
                    () -> new LastingCalls(environment, caller).call(operation, parameters))) {
                case Attempt.Answered(Value.Structure response) -> response;
                case Attempt.Refused refused -> throw refused.failure();
            };
        }
    }
}
