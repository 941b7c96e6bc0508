package io.github.awsession.client.credentials.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.GeneralException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;

class RefreshedCredentialsTest {
    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Seconds left, what a source that works leads to, and what one that fails does. */
    @ParameterizedTest
    @CsvSource({
        "901, first, first",
        "900, first, first",
        "899, second, first",
        "600, second, first",
        "599, second, failure",
        "-1, second, failure",
    })
    void credentialsAreFetchedAgainBeforeTheyEnd(long seconds, String working, String failing) {
        assertThat(use(seconds, () -> credentials("second", 3600))).isEqualTo(working);
        assertThat(
                        use(
                                seconds,
                                () -> {
                                    throw new GeneralException("failure");
                                }))
                .isEqualTo(failing);
    }

    @Test
    void newCredentialsThatHaveEndedAreRefused() {
        assertThatThrownBy(RefreshedCredentials.whenUsed(CLOCK, () -> credentials("old", -1))::get)
                .isInstanceOf(GeneralException.class)
                .hasMessage(
                        "Credentials were refreshed, but the refreshed credentials are still expired.");
    }

    @Test
    void credentialsWithoutAnEndStay() {
        Credentials first = new Credentials("first", "s", "", null);

        assertThat(
                        RefreshedCredentials.after(CLOCK, first, () -> credentials("second", 1))
                                .get()
                                .accessKey())
                .isEqualTo("first");
    }

    private static String use(long seconds, Supplier<Credentials> source) {
        try {
            return RefreshedCredentials.after(CLOCK, credentials("first", seconds), source)
                    .get()
                    .accessKey();
        } catch (GeneralException problem) {
            return String.valueOf(problem.getMessage());
        }
    }

    private static Credentials credentials(String accessKey, long seconds) {
        return new Credentials(accessKey, "s", "t", NOW.plusSeconds(seconds));
    }
}
