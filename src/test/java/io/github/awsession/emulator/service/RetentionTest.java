package io.github.awsession.emulator.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.awsession.emulator.http.Service;
import io.github.awsession.testing.MovingClock;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class RetentionTest {
    private static final String REGION = "us-east-1";

    private final MovingClock clock = new MovingClock();

    private record Brief(String id, String region, Instant end, long size)
            implements StoredSession {
        Brief(String id, String region, Instant end) {
            this(id, region, end, 1);
        }
    }

    @Test
    void endedSessionsAreAHistoryOfLimitedLength() throws ServiceFault {
        SessionStore<Brief> store = new SessionStore<>(clock, Brief::end);
        add(store, "live", Instant.MAX);
        for (int count = 0; count < SessionStore.MAX_ENDED + 10; count++) {
            add(store, "ended " + count, clock.instant());
        }

        assertThat(store.newestFirst(REGION)).hasSize(SessionStore.MAX_ENDED + 1);
        assertThat(store.find(REGION, "live")).isPresent();
        assertThat(store.find(REGION, "ended 9")).isEmpty();
        assertThat(store.find(REGION, "ended 10")).isPresent();
    }

    @Test
    void endedSessionsAreKeptForADay() throws ServiceFault {
        SessionStore<Brief> store = new SessionStore<>(clock, Brief::end);
        add(store, "ended", clock.instant());
        clock.pass(Duration.ofHours(24));
        add(store, "second", Instant.MAX);
        assertThat(store.find(REGION, "ended")).isPresent();
        clock.passSeconds(1);
        add(store, "third", Instant.MAX);

        assertThat(store.find(REGION, "ended")).isEmpty();
        assertThat(store.find(REGION, "second")).isPresent();
    }

    @Test
    void whatIsStoredIsBounded() throws ServiceFault {
        SessionStore<Brief> store = new SessionStore<>(clock, Brief::end);
        long third = SessionStore.MAX_SIZE / 3 - 1000;
        add(store, new Brief("ended", REGION, clock.instant(), third));
        add(store, new Brief("live", REGION, Instant.MAX, third));
        add(store, new Brief("second", REGION, Instant.MAX, third));
        assertThat(store.newestFirst(REGION)).hasSize(3);

        add(store, new Brief("third", "other-region", Instant.MAX, third));
        assertThat(store.find(REGION, "ended")).isEmpty();
        assertThatThrownBy(() -> add(store, new Brief("fourth", REGION, Instant.MAX, third)))
                .isInstanceOf(ServiceFault.class)
                .hasMessage("ThrottlingException");
        assertThatThrownBy(
                        () ->
                                store.replace(
                                        new Brief("live", REGION, Instant.MAX),
                                        old -> new Brief(old.id(), REGION, Instant.MAX, 2 * third)))
                .isInstanceOf(ServiceFault.class);
        assertThat(store.newestFirst(REGION))
                .extracting(Brief::id, Brief::size)
                .containsExactlyInAnyOrder(tuple("live", third), tuple("second", third));
    }

    private static void add(SessionStore<Brief> store, Brief session) throws ServiceFault {
        store.addUnless(session.region(), () -> session, _ -> false, 1);
    }

    @Test
    void aFullRegionMakesNoSession() throws ServiceFault {
        SessionStore<Brief> store = new SessionStore<>(clock, Brief::end);
        add(store, "one", Instant.MAX);
        Optional<Brief> second =
                store.addUnless(
                        REGION,
                        () -> {
                            throw new AssertionError("made");
                        },
                        _ -> true,
                        1);

        assertThat(second).isEmpty();
    }

    @Test
    void tokensAreRememberedForADay() throws ServiceFault {
        TokenLedger ledger = new TokenLedger(clock, "token");

        assertThat(answer(ledger, "t", 1)).isEqualTo(1);
        clock.pass(Duration.ofHours(24));
        assertThat(answer(ledger, "t", 2)).isEqualTo(1);
        clock.passSeconds(1);
        assertThat(answer(ledger, "t", 3)).isEqualTo(3);
    }

    @Test
    void theOldestOfTooManyTokensIsForgotten() throws ServiceFault {
        TokenLedger ledger = new TokenLedger(clock, "token");
        for (int count = 0; count < TokenLedger.MAX_TOKENS; count++) {
            answer(ledger, "t" + count, 1);
        }

        assertThat(answer(ledger, "t" + (TokenLedger.MAX_TOKENS - 1), 2)).isEqualTo(1);
        answer(ledger, "one more", 1);
        assertThat(answer(ledger, "t0", 2)).isEqualTo(2);
    }

    private static void add(SessionStore<Brief> store, String id, Instant end) throws ServiceFault {
        store.addUnless(REGION, () -> new Brief(id, REGION, end), _ -> false, 1);
    }

    private static int answer(TokenLedger ledger, String token, int work) throws ServiceFault {
        Parameters parameters = new Parameters(Service.tree("{'token':'" + token + "'}"));
        ServiceFault mismatch = ServiceFault.common(400, "Mismatch", "");
        Value.Structure answer =
                ledger.once(
                        "Work",
                        new Call(REGION, "host", Signer.OWNER, parameters),
                        mismatch,
                        () -> new StructureBuilder().put("work", work).build());
        return new Parameters(answer).number("work").orElseThrow();
    }
}
