package io.github.awsession.command.session;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.WaitLimits;

/**
 * Ends the session of a run. Who was told to end by a termination or a hang-up has no time to wait
 * until the service is done; a second Ctrl-C says the same.
 */
record SessionEnd(
        CallContext context, EndSignals signals, WaitLimits patience, ProgressForm progress) {
    /** Whether the service was told; if not, standard error tells how to do it by hand. */
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
                                session.awaitEnd(patience, progress);
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
