package io.github.awsession.command.run;

import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.client.ServiceLocation;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.environment.Environment;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.session.Handover;
import io.github.awsession.session.PluginMissingException;
import io.github.awsession.session.SessionPlugin;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Hands the session that {@code ssm start-session} began over to {@code session-manager-plugin}.
 * Nothing is printed, so {@code --query} and {@code --output} do nothing, as with AWS CLI.
 */
record OpenSession(Environment environment, SdkOperationCaller service, ValidatingCaller calls)
        implements ResponseHandler {
    private static final String SESSION_ID = "SessionId";

    @Override
    public ExitCode handle(
            Invocation invocation, Value.Structure parameters, Value.Structure response) {
        Value sessionId = member(response, SESSION_ID);
        ServiceLocation location = service.location(invocation.operation());
        Handover handover =
                new Handover(
                        json(opening(response)),
                        location.region(),
                        invocation.globals().profile(),
                        json(parameters),
                        location.endpointUrl());
        try {
            return new SessionPlugin(environment).open(handover);
        } catch (PluginMissingException _) {
            terminate(invocation, sessionId);
            throw new GeneralException(
                    "SessionManagerPlugin is not found. Please refer to SessionManager Documentation"
                            + " here: http://docs.aws.amazon.com/console/systems-manager/session-manager-plugin-not-found");
        }
    }

    /** What opens the data channel; whatever else the service answers is not handed on. */
    private static Value.Structure opening(Value.Structure response) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        for (String name : new String[] {SESSION_ID, "TokenValue", "StreamUrl"}) {
            members.put(name, member(response, name));
        }
        return new Value.Structure(members);
    }

    private static Value member(Value.Structure response, String name) {
        Value value = response.get(name);
        if (value == null) {
            throw new GeneralException("The response of StartSession has no " + name + ".");
        }
        return value;
    }

    private static String json(Value.Structure value) {
        return JsonWriter.write(value, JsonWriter.Layout.SPACED, true);
    }

    /** Otherwise the node would keep a session that nobody uses until it times out. */
    private void terminate(Invocation invocation, Value sessionId) {
        var operation = Objects.requireNonNull(invocation.service().operation("terminate-session"));
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put(SESSION_ID, sessionId);
        var _ = calls.call(operation, new Value.Structure(members));
    }
}
