package io.github.awsession.command.session.view;

import io.github.awsession.value.Value;
import io.github.awsession.waiting.DurationText;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * Describes a session of any service as lists show it.
 *
 * @param owner the place that the session belongs to, and its identity there
 * @param description the service's own description of the session
 * @param state the state as the service spells it
 * @param started the start time
 * @param idleSince the time since which the session is idle; absent for a busy session, and for
 *     those of Session Manager, which does not report it
 * @param idleMinutes the idle timeout
 * @param usage the usage that the service reports
 */
public record ListedSession(
        Owner owner,
        Value.Structure description,
        String state,
        Optional<Instant> started,
        Optional<Instant> idleSince,
        OptionalLong idleMinutes,
        String usage) {
    /**
     * Names the place that a session belongs to.
     *
     * @param scope the work group, application or target
     * @param id the session id
     */
    public record Owner(SessionKind kind, String region, String scope, String id) {}

    /** Returns whether the session has ended or is ending. */
    public boolean isEnding() {
        String word = state.toUpperCase(Locale.ROOT);
        return isOver() || word.equals("TERMINATING");
    }

    /** Returns whether the session has ended. */
    public boolean isOver() {
        String word = state.toUpperCase(Locale.ROOT);
        return word.equals("TERMINATED") || word.equals("FAILED");
    }

    /**
     * Returns the time for which the session has been idle; absent when it is not idle, or when the
     * service does not report it.
     */
    public Optional<Duration> idleTime(Instant now) {
        return idleSince.map(since -> Duration.between(since, now));
    }

    /** Returns the time since the session was started. */
    public Optional<Duration> age(Instant now) {
        return started.map(start -> Duration.between(start, now));
    }

    /** Returns the entry in the output; members that the service does not report are absent. */
    public SequencedMap<String, Value> entry(Instant now) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put("SessionId", new Value.Text(owner.id()));
        members.put("Service", new Value.Text(owner.kind().word()));
        members.put("Region", new Value.Text(owner.region()));
        members.put("Scope", new Value.Text(owner.scope()));
        members.put("State", new Value.Text(state));
        age(now).ifPresent(age -> members.put("Age", new Value.Text(DurationText.show(age))));
        idleSince.ifPresent(since -> members.put("IdleSince", new Value.Text(since.toString())));
        idleMinutes.ifPresent(
                minutes -> members.put("IdleTimeoutMinutes", Value.Integral.of(minutes)));
        if (!usage.isEmpty()) {
            members.put("Usage", new Value.Text(usage));
        }
        return members;
    }
}
