package io.github.awsession.client.channel;

import io.github.awsession.client.Attempt;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.datachannel.ResumeException;
import io.github.awsession.datachannel.Resumption;
import io.github.awsession.datachannel.StreamAccess;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls the operations of Systems Manager on a session that has been started.
 *
 * @param service the description of Systems Manager
 * @param callers makes a caller for each call, so that each has the credentials of the moment
 * @param sessionId the id of the session
 */
public record SessionCalls(
        ServiceModel service, Supplier<SdkOperationCaller> callers, String sessionId)
        implements Resumption {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final String SESSION_ID = "SessionId";

    @Override
    public Optional<StreamAccess> resume() throws ResumeException {
        try {
            Value.Structure response = call("ResumeSession");
            String token = text(response, "TokenValue");
            return token.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StreamAccess(text(response, "StreamUrl"), token));
        } catch (ServiceException refusal) {
            String code = refusal.fields().get("Code") instanceof Value.Text(var text) ? text : "";
            if (code.equals("DoesNotExistException")) {
                return Optional.empty();
            }
            throw new ResumeException(refusal.text(), code.startsWith("AccessDenied"));
        } catch (AwsessionException failure) {
            throw new ResumeException(failure.text(), false);
        }
    }

    private static String text(Value.Structure response, String name) {
        return response.get(name) instanceof Value.Text(var text) ? text : "";
    }

    /**
     * Terminates the session.
     *
     * @throws AwsessionException when nobody knows whether it is terminated
     */
    public void terminate() {
        var _ = call("TerminateSession");
    }

    private Value.Structure call(String name) {
        Operation operation =
                Objects.requireNonNull(
                        name.equals("ResumeSession")
                                ? service.operation("resume-session")
                                : service.operation("terminate-session"));
        Value.Structure parameters = new StructureBuilder().put(SESSION_ID, sessionId).build();
        Attempt attempt = callers.get().attempt(operation, parameters, LIMIT);
        if (attempt instanceof Attempt.Answered(Value.Structure response)) {
            return response;
        }
        throw ((Attempt.Refused) attempt).failure();
    }
}
