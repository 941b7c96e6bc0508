package io.github.awsession.command;

import io.github.awsession.client.Attempt;
import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.lifecycle.LastingCalls;
import io.github.awsession.lifecycle.SessionKind;
import io.github.awsession.lifecycle.ShellQuote;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Starts a session in such a way that it is not lost: every try of the request has the same token,
 * so that one whose answer went astray is answered again, and a session that we lose all the same
 * ends after a short idle time.
 */
record SessionStart(CallContext context, Invocation invocation) {
    private static final long IDLE_MINUTES = 20;

    /**
     * The new session.
     *
     * @throws io.github.awsession.error.AwsessionException when there is none
     */
    LiveSession start(Value.Structure typed) {
        ServiceModel service = invocation.service();
        Value.Structure parameters = safe(SessionKind.of(service.name()), typed);
        SdkOperationCaller caller = context.caller(service);
        CheckedCalls calls = context.calls(service, new Persistently(context, service, caller));
        calls.settle(invocation.operation());
        return LiveSession.of(
                context,
                service,
                caller,
                parameters,
                calls.call(invocation.operation(), parameters));
    }

    private static Value.Structure safe(SessionKind kind, Value.Structure typed) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(typed.members());
        members.putIfAbsent(kind.token(), new Value.Text(UUID.randomUUID().toString()));
        members.putIfAbsent(kind.idleTimeout(), Value.Integral.of(IDLE_MINUTES));
        return new Value.Structure(members);
    }

    /** Asks until it is clear whether there is a session. */
    private record Persistently(
            CallContext context, ServiceModel service, SdkOperationCaller caller)
            implements OperationCaller {
        @Override
        public void settle(Operation operation) {
            caller.settle(operation);
        }

        @Override
        public Value.Structure call(Operation operation, Value.Structure parameters) {
            return switch (new LastingCalls(context.environment(), caller)
                    .call(operation, parameters)) {
                case Attempt.Answered(Value.Structure response) -> response;
                case Attempt.Refused refused -> {
                    if (!refused.throttled()) {
                        context.tell(doubt(operation, parameters));
                    }
                    throw refused.failure();
                }
            };
        }

        private String doubt(Operation operation, Value.Structure parameters) {
            String json = JsonWriter.write(parameters, JsonWriter.Layout.COMPACT, true);
            String place = PlaceOptions.of(context.globals(), caller.location(operation).region());
            return "session run: a session may have been started, though no answer told so. It ends"
                    + " by itself when it is idle for long enough. This tells its id, for "
                    + service.name()
                    + " terminate-session:\n\n    awsession "
                    + service.name()
                    + ' '
                    + operation.commandName()
                    + " --cli-input-json "
                    + ShellQuote.posix(json)
                    + place
                    + '\n';
        }
    }
}
