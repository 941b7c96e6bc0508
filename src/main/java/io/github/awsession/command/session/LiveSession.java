package io.github.awsession.command.session;

import io.github.awsession.client.Attempt;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.PlaceOptions;
import io.github.awsession.command.run.ShellQuote;
import io.github.awsession.command.session.view.LastingCalls;
import io.github.awsession.command.session.view.SessionKind;
import io.github.awsession.command.session.view.SparkEndpoint;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.WaitException;
import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.DurationText;
import io.github.awsession.waiting.Outcome;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.StateWait;
import io.github.awsession.waiting.TargetName;
import io.github.awsession.waiting.WaitLimits;
import io.github.awsession.waiting.WaitLoop;
import io.github.awsession.waiting.Waiter;
import io.github.awsession.waiting.Waiters;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Represents a session that exists in a service.
 *
 * @param name the input members of {@code terminate-session} that name the session
 */
record LiveSession(
        CallContext context,
        ServiceModel service,
        SdkOperationCaller caller,
        Value.Structure name) {
    private static final String TERMINATE = "terminate-session";
    private static final String ENDPOINT = "get-session-endpoint";
    private static final String TERMINATED = "session-terminated";

    /**
     * Returns the session that a response names.
     *
     * @param parameters the parameters of the request; supply the members that the response does
     *     not repeat
     */
    static LiveSession of(
            CallContext context,
            ServiceModel service,
            SdkOperationCaller caller,
            Value.Structure parameters,
            Value.Structure response) {
        Value.Structure name =
                TargetName.of(
                        service,
                        operation(service, TERMINATE),
                        parameters,
                        response,
                        "The response");
        return new LiveSession(context, service, caller, name);
    }

    SessionKind kind() {
        return SessionKind.of(service.name());
    }

    /** Returns the session id, which is the last member, after an application id. */
    String id() {
        return text(service.input(operation(service, TERMINATE)).members().getLast());
    }

    String region() {
        return caller.location(operation(service, TERMINATE)).region();
    }

    /** Returns the environment variables that identify the session to a program. */
    SequencedMap<String, String> variables() {
        SequencedMap<String, String> variables = new LinkedHashMap<>();
        variables.put("AWSESSION_SESSION_ID", id());
        variables.put("AWSESSION_SERVICE", kind().word());
        variables.put("AWSESSION_REGION", region());
        if (name.get("applicationId") instanceof Value.Text(String application)) {
            variables.put("AWSESSION_APPLICATION_ID", application);
        }
        return variables;
    }

    /** Returns the command line with which a user terminates the session. */
    String terminationByHand() {
        StringBuilder command = new StringBuilder("awsession " + service.name() + ' ' + TERMINATE);
        for (Member member : service.input(operation(service, TERMINATE)).members()) {
            command.append(" --").append(CommandNames.of(member.name())).append(' ');
            command.append(ShellQuote.posix(text(member)));
        }
        return command + PlaceOptions.of(context.globals(), region());
    }

    /**
     * Waits until the session can be used.
     *
     * @throws AwsessionException when the session cannot become usable, or does not before the
     *     timeout
     */
    void awaitReady(WaitLimits limits, ProgressForm progress) {
        await(kind().ready(), limits, progress);
    }

    /**
     * Waits until the session has ended.
     *
     * @throws AwsessionException when the session has not ended before the timeout
     */
    void awaitEnd(WaitLimits limits, ProgressForm progress) {
        await(TERMINATED, limits, progress);
    }

    private void await(String waiter, WaitLimits limits, ProgressForm progress) {
        var _ =
                new StateWait(
                                context.environment(),
                                service,
                                caller,
                                waiter(waiter),
                                limits,
                                progress)
                        .await(name);
    }

    private Waiter waiter(String waiter) {
        return Waiters.of(service.name(), waiter).orElseThrow();
    }

    /** Returns the endpoint at which Spark Connect reaches the session. */
    SparkEndpoint endpoint() {
        return SparkEndpoint.of(
                kind(), context.calls(service, caller).call(operation(service, ENDPOINT), name));
    }

    /**
     * Returns the same, and tries again as long as there is time.
     *
     * @param limit the time that was granted for the whole wait, as a message names it
     * @param left what is left of it; there is one attempt in any case
     * @throws WaitException when the service did not respond in time
     */
    SparkEndpoint awaitEndpoint(Duration limit, Duration left) {
        Attempt attempt =
                new LastingCalls(context.environment(), caller)
                        .within(left, operation(service, ENDPOINT), name);
        return switch (attempt) {
            case Attempt.Answered(Value.Structure response) -> SparkEndpoint.of(kind(), response);
            case Attempt.Refused(AwsessionException failure, boolean _) ->
                    throw WaitException.timedOut(
                            "The endpoint of session "
                                    + id()
                                    + " was not known after "
                                    + DurationText.show(limit)
                                    + ". Last error: "
                                    + failure.text());
        };
    }

    /**
     * Requests the termination of the session, with retries.
     *
     * @throws AwsessionException when the requests fail and the session is not ending by itself
     */
    void terminate() {
        try {
            Attempt attempt =
                    new LastingCalls(context.environment(), caller)
                            .call(operation(service, TERMINATE), name);
            if (attempt instanceof Attempt.Refused(AwsessionException failure, boolean _)) {
                throw failure;
            }
        } catch (AwsessionException failure) {
            if (!isEnding()) {
                throw failure;
            }
        }
    }

    private boolean isEnding() {
        try {
            Outcome outcome =
                    new WaitLoop(context.environment(), service, caller)
                            .await(
                                    waiter(TERMINATED),
                                    name,
                                    WaitLimits.within(Duration.ZERO),
                                    ProgressForm.NONE.of(
                                            context.environment(), waiter(TERMINATED), id()));
            return switch (outcome) {
                case Outcome.Reached _, Outcome.Failed _ -> true;
                case Outcome.TimedOut late -> late.lastState().equalsIgnoreCase("terminating");
            };
        } catch (AwsessionException _) {
            return false;
        }
    }

    private String text(Member member) {
        return name.get(member.name()) instanceof Value.Text(String text) ? text : "";
    }

    static Operation operation(ServiceModel service, String commandName) {
        return Objects.requireNonNull(service.operation(commandName));
    }
}
