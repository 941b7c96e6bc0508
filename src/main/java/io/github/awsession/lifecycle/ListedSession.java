package io.github.awsession.lifecycle;

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
 * A session as lists show it, whatever the service.
 *
 * @param owner what it belongs to, and the document that names it there
 * @param description the service's own description of it
 * @param state as the service spells it
 * @param started when it was started
 * @param idleSince since when it has nothing to do; nothing for one that is busy, and for those of
 *     Session Manager, which does not tell
 * @param idleMinutes after how long it ends by itself
 * @param usage what the service reports of it
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
     * What a session belongs to.
     *
     * @param scope the work group, application or target
     * @param id of the session
     */
    public record Owner(SessionKind kind, String region, String scope, String id) {}

    /** Whether it has ended, or soon will have. */
    public boolean isEnding() {
        String word = state.toUpperCase(Locale.ROOT);
        return isOver() || word.equals("TERMINATING");
    }

    /** Whether it has ended. */
    public boolean isOver() {
        String word = state.toUpperCase(Locale.ROOT);
        return word.equals("TERMINATED") || word.equals("FAILED");
    }

    /** How long it has been idle; nothing when it is not, or nobody can tell. */
    public Optional<Duration> idleTime(Instant now) {
        return idleSince.map(since -> Duration.between(since, now));
    }

    /** How long ago it was started. */
    public Optional<Duration> age(Instant now) {
        return started.map(start -> Duration.between(start, now));
    }

    /** The entry in the output; what the service does not tell is absent. */
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
