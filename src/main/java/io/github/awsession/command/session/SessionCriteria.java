package io.github.awsession.command.session;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.session.view.ListedSession;
import io.github.awsession.command.session.view.SessionKind;
import io.github.awsession.value.Value;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides which sessions to terminate: those that meet all given criteria.
 *
 * @param idleFor the shortest idle time
 * @param olderThan the shortest time since the start
 * @param tags tags in the form {@code key=value}, all of which a session must have
 */
record SessionCriteria(
        Optional<Duration> idleFor, Optional<Duration> olderThan, List<String> tags) {
    SessionCriteria {
        tags = List.copyOf(tags);
    }

    /** Reports the services whose sessions these criteria never choose. */
    void silences(SessionSelection selection, CallContext context) {
        if (idleFor.isPresent() && selection.kinds().contains(SessionKind.SSM)) {
            context.tell(
                    "session terminate: ssm does not tell how long sessions are idle; --idle-for"
                            + " passes over them, use --older-than");
        }
        boolean untagged =
                selection.kinds().stream().anyMatch(kind -> kind != SessionKind.EMR_SERVERLESS);
        if (!tags.isEmpty() && untagged) {
            context.tell(
                    "session terminate: only emr-serverless tells the tags of sessions; --tag passes"
                            + " over all others");
        }
    }

    /** Returns whether a session is to be terminated. */
    boolean choose(ListedSession session, Instant now) {
        return !session.isEnding()
                && holds(idleFor, session.idleTime(now))
                && holds(olderThan, session.age(now))
                && tags.stream().allMatch(tag -> hasTag(session, tag));
    }

    private static boolean holds(Optional<Duration> least, Optional<Duration> actual) {
        return least.isEmpty()
                || actual.filter(time -> time.compareTo(least.get()) >= 0).isPresent();
    }

    private static boolean hasTag(ListedSession session, String tag) {
        int equals = tag.indexOf('=');
        return session.description().get("tags") instanceof Value.Structure tags
                && tags.get(tag.substring(0, equals)) instanceof Value.Text(String value)
                && value.equals(tag.substring(equals + 1));
    }
}
