package io.github.awsession.command.run;

import io.github.awsession.environment.Sleeper;
import io.github.awsession.environment.signal.EndRequests;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.error.WaitException;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.session.SessionTicket;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.DurationText;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.StateWait;
import io.github.awsession.waiting.WaitLimits;
import io.github.awsession.waiting.Waiters;

import java.time.Duration;
import java.util.Optional;

/** Waits for the targets of sessions to connect, if the user wants that. */
public final class TargetWait {
    private static final String TARGET = "Target";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CallContext context;
    private final Optional<Duration> limit;
    private final ProgressForm progress;
    private final Duration end;

    /**
     * Makes a wait whose time begins now.
     *
     * @param limit the longest duration of the wait; when empty, there is no wait
     */
    public TargetWait(CallContext context, Optional<Duration> limit, ProgressForm progress) {
        this.context = context;
        this.limit = limit;
        this.progress = progress;
        this.end = context.environment().sleeper().passed().plus(limit.orElse(Duration.ZERO));
    }

    /**
     * Waits until the target of a session is connected.
     *
     * @param parameters the parameters of the start, which name the target
     * @throws WaitException when it is not connected in time
     */
    public void await(Value.Structure parameters) {
        if (limit.isEmpty() || !(parameters.get(TARGET) instanceof Value.Text target)) {
            return;
        }
        ServiceModel service = ModelLoader.load("ssm");
        var _ =
                new StateWait(
                                context.environment(),
                                service,
                                context.caller(service),
                                Waiters.of("ssm", "target-connected").orElseThrow(),
                                WaitLimits.within(left()),
                                progress)
                        .await(new StructureBuilder().put(TARGET, target.value()).build());
    }

    private Duration left() {
        Duration left = end.minus(context.environment().sleeper().passed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Starts a session. The service may refuse that for a moment after it has reported the target
     * as connected, so as long as there is time, the start is tried again then.
     *
     * @throws WaitException when the service refuses it until the time is over
     * @throws io.github.awsession.error.AwsessionException as {@link SessionStarter#start}
     */
    public SessionTicket start(
            SessionStarter starter, Value.Structure parameters, EndRequests requests) {
        while (true) {
            try {
                return starter.start(parameters, requests);
            } catch (ServiceException refusal) {
                if (limit.isEmpty() || !isDisconnected(refusal)) {
                    throw refusal;
                }
                if (left().isZero()) {
                    throw WaitException.timedOut(
                            "No session could be started within "
                                    + DurationText.show(limit.get())
                                    + ". Last error: "
                                    + refusal.text());
                }
            }
            pause(requests);
        }
    }

    /** Returns whether a start was refused because the target is not connected. */
    public static boolean isDisconnected(ServiceException refusal) {
        return refusal.fields().get("Code") instanceof Value.Text(var code)
                && code.equals("TargetNotConnected");
    }

    private void pause(EndRequests requests) {
        Sleeper sleeper = context.environment().sleeper();
        boolean _ =
                requests.interruptibly(
                        () -> {
                            try {
                                sleeper.sleep(PAUSE);
                                return true;
                            } catch (InterruptedException _) {
                                throw new InterruptedByUserException();
                            }
                        });
    }
}
