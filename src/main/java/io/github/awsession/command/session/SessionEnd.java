package io.github.awsession.command.session;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.WaitLimits;

/**
 * Ends the session of {@code session run}, on the calling thread alone. A second signal gives up.
 * After a signal that does not come from the keyboard the end of the session is not awaited,
 * because this process must end soon.
 */
record SessionEnd(
        CallContext context, EndSignals signals, WaitLimits limits, ProgressForm progress) {
    /**
     * Terminates the session and returns whether the service accepted that; if not, standard error
     * shows the command to terminate the session by hand.
     */
    boolean end(LiveSession session) {
        try {
            var _ =
                    signals.untilSecond(
                            () -> {
                                session.terminate();
                                return session;
                            });
        } catch (InterruptedByUserException _) {
            complain(session, "a second signal came");
            return false;
        } catch (AwsessionException failure) {
            complain(session, failure.text());
            return false;
        } catch (RuntimeException | Error bug) {
            complain(session, String.valueOf(bug));
            return false;
        }
        if (signals.hasTime()) {
            await(session);
        }
        return true;
    }

    private void await(LiveSession session) {
        try {
            var _ =
                    signals.untilNext(
                            () -> {
                                session.awaitEnd(limits, progress);
                                return session;
                            });
        } catch (InterruptedByUserException _) {
            context.tell(
                    "session run: " + session.id() + " is terminating; its end is not awaited");
        } catch (AwsessionException failure) {
            context.tell(unseen(session, failure.text()));
        } catch (RuntimeException | Error bug) {
            context.tell(unseen(session, String.valueOf(bug)));
        }
    }

    private static String unseen(LiveSession session, String reason) {
        return "session run: "
                + session.id()
                + " was told to terminate, but its end was not seen: "
                + reason;
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
