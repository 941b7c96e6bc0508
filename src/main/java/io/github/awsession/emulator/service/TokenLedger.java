package io.github.awsession.emulator.service;

import io.github.awsession.value.Value;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Remembers the response to each client request token, so that a repeated request is not carried
 * out twice. A token belongs to one region and one operation. Old tokens are forgotten.
 */
public final class TokenLedger {
    /** Limits the tokens that are remembered. */
    static final int MAX_TOKENS = 10_000;

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    private final Clock clock;
    private final String member;

    private record Entry(Instant begun, String fingerprint, Value.Structure answer) {}

    /** Carries a request out. */
    @FunctionalInterface
    public interface Work {
        Value.Structure answer() throws ServiceFault;
    }

    /**
     * Makes a ledger without entries.
     *
     * @param member the parameter that holds the token
     */
    public TokenLedger(Clock clock, String member) {
        this.clock = clock;
        this.member = member;
    }

    /**
     * Returns the response of the first request with the token, or that of the work when the token
     * is new or absent; a failure is not remembered.
     */
    public synchronized Value.Structure once(
            String operation, Call call, ServiceFault mismatch, Work work) throws ServiceFault {
        Optional<String> token = call.parameters().text(member);
        if (token.isEmpty()) {
            return work.answer();
        }
        forget();
        String key = call.region() + '/' + operation + '/' + token.get();
        String fingerprint = Content.fingerprint(call.parameters().structure());
        Entry known = entries.get(key);
        if (known == null) {
            Value.Structure answer = work.answer();
            entries.put(key, new Entry(clock.instant(), fingerprint, answer));
            return answer;
        }
        if (!known.fingerprint().equals(fingerprint)) {
            throw mismatch;
        }
        return known.answer();
    }

    private void forget() {
        Instant oldest = clock.instant().minus(REMEMBERED);
        while (!entries.isEmpty()
                && (entries.size() >= MAX_TOKENS
                        || entries.firstEntry().getValue().begun().isBefore(oldest))) {
            entries.pollFirstEntry();
        }
    }
}
