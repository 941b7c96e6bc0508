package io.github.awsession.command.run;

import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.client.ServiceLocation;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.environment.Environment;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.session.plugin.Handover;
import io.github.awsession.session.plugin.PluginMissingException;
import io.github.awsession.session.plugin.SessionPlugin;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Hands the session that {@code ssm start-session} started over to {@code session-manager-plugin}.
 * The response is not printed, so {@code --query} and {@code --output} have no effect, as with AWS
 * CLI.
 */
record OpenPlugin(Environment environment, SdkOperationCaller service, ValidatingCaller calls)
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

    /**
     * Returns the members of the response that open the data channel; other members are not handed
     * over.
     */
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

    /**
     * Terminates the session. Otherwise the node would keep an unused session until its timeout.
     */
    private void terminate(Invocation invocation, Value sessionId) {
        var operation = Objects.requireNonNull(invocation.service().operation("terminate-session"));
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put(SESSION_ID, sessionId);
        var _ = calls.call(operation, new Value.Structure(members));
    }
}
