package io.github.awsession.waiting;

import io.github.awsession.client.SingleAttempts;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.text.TerminalText;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.WaitException;
import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import java.util.Objects;
import java.util.StringJoiner;

/** Waits with one waiter, and reports failures in the words of AWS CLI's waiters. */
public record StateWait(
        Environment environment,
        ServiceModel service,
        SingleAttempts attempts,
        Waiter waiter,
        WaitLimits limits,
        ProgressForm progress) {

    /**
     * Waits for the state, and returns the description of the target in that state.
     *
     * @param parameters the parameters that name the target
     * @throws WaitException when the target cannot reach the state, or does not before the timeout
     *     or the last attempt
     */
    public Value.Structure await(Value.Structure parameters) {
        Outcome outcome =
                new WaitLoop(environment, service, attempts)
                        .await(
                                waiter,
                                parameters,
                                limits,
                                progress.of(environment, waiter, id(parameters)));
        return switch (outcome) {
            case Outcome.Reached(Value.Structure document) -> document;
            case Outcome.Failed failed -> throw WaitException.failed(message(failed, parameters));
            case Outcome.TimedOut late -> throw WaitException.timedOut(message(late));
        };
    }

    /** Returns the options that name the target, such as {@code --session-id s-123}. */
    public String options(Value.Structure parameters) {
        StringJoiner options = new StringJoiner(" ");
        for (Member member : service.input(naming()).members()) {
            options.add("--" + CommandNames.of(member.name()));
            options.add(text(parameters, member));
        }
        return options.toString();
    }

    private Operation naming() {
        return Objects.requireNonNull(service.operation(waiter.target().naming()));
    }

    /** Returns the target's id, which is the last member, after an application id. */
    private String id(Value.Structure parameters) {
        return text(parameters, service.input(naming()).members().getLast());
    }

    private static String text(Value.Structure parameters, Member member) {
        return parameters.get(member.name()) instanceof Value.Text(String text) ? text : "";
    }

    private String message(Outcome.Failed failed, Value.Structure parameters) {
        if (failed.state().isEmpty()) {
            return start()
                    + "The session "
                    + id(parameters)
                    + " is neither among the active ones nor in the history";
        }
        String path = waiter.target().reason();
        String reason =
                failed.reason().isEmpty()
                        ? ""
                        : ". " + path.substring(path.indexOf('.') + 1) + ": " + failed.reason();
        return start()
                + "Waiter encountered a terminal failure state: "
                + matched(failed.state())
                + TerminalText.lines(reason);
    }

    private String message(Outcome.TimedOut late) {
        String limit =
                late.byAttempts()
                        ? "Max attempts exceeded"
                        : "Timed out after " + DurationText.show(late.elapsed());
        String state =
                late.lastState().isEmpty()
                        ? ""
                        : ". Previously accepted state: " + matched(late.lastState());
        String trouble =
                late.trouble()
                        .map(AwsessionException::text)
                        .map(". Last error: "::concat)
                        .orElse("");
        return start() + limit + state + TerminalText.lines(trouble);
    }

    private String start() {
        return "Waiter " + waiter.title() + " failed: ";
    }

    private String matched(String state) {
        return "For expression \""
                + waiter.target().state()
                + "\" we matched expected path: \""
                + TerminalText.line(state)
                + '"';
    }
}
