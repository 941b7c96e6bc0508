package io.github.awsession.command.session;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.WaitLimits;

/**
 * Ends the session of {@code session run}. After a termination or hang-up signal the end of the
 * session is not awaited, because this process must end soon; a second Ctrl-C ends the wait, too.
 */
record SessionEnd(
        CallContext context, EndSignals signals, WaitLimits limits, ProgressForm progress) {
    /**
     * Terminates the session and returns whether the service accepted that; if not, standard error
     * shows the command to terminate the session by hand.
     */
    boolean end(LiveSession session) {
        try {
            session.terminate();
        } catch (AwsessionException failure) {
            complain(session, failure.text());
            return false;
        } catch (RuntimeException bug) {
            complain(session, String.valueOf(bug));
            return false;
        }
        await(session);
        return true;
    }

    private void await(LiveSession session) {
        boolean hasTime = signals.told().map(reason -> reason == ExitCode.INTERRUPTED).orElse(true);
        if (!hasTime) {
            return;
        }
        try {
            var _ =
                    signals.interruptibly(
                            1,
                            () -> {
                                session.awaitEnd(limits, progress);
                                return session;
                            });
        } catch (InterruptedByUserException _) {
            context.tell(
                    "session run: " + session.id() + " is terminating; its end is not awaited");
        } catch (AwsessionException failure) {
            context.tell(
                    "session run: "
                            + session.id()
                            + " was told to terminate, but its end was not seen: "
                            + failure.text());
        }
    }

    private void complain(LiveSession session, String reason) {
        context.tell(
                "session run: session "
                        + session.id()
                        + " could not be terminated: "
                        + reason
                        + "\nTerminate it by hand:\n\n    "
                        + session.terminationByHand()
                        + '\n');
    }
}
