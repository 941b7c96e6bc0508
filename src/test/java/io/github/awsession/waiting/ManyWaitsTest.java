package io.github.awsession.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.client.Attempt;
import io.github.awsession.client.SingleAttempts;
import io.github.awsession.environment.Environment;
import io.github.awsession.error.ServiceException;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class ManyWaitsTest {
    private static final int WAITS = 200;
    private static final int REQUESTS_A_SECOND = 20;

    private final SharedTime time = new SharedTime(WAITS);
    private final Waiter waiter = Waiters.of("athena", "session-idle").orElseThrow();
    private final ServiceModel model = ModelLoader.load("athena");
    private final Throttled service = new Throttled();

    @Test
    void allEndThoughTheServiceAdmitsATenthOfThemASecond() throws Exception {
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < WAITS; number++) {
                int seed = number;
                outcomes.add(threads.submit(() -> await(seed)));
            }
        }

        for (Future<Outcome> outcome : outcomes) {
            assertThat(outcome.get()).isInstanceOf(Outcome.Reached.class);
        }
        assertThat(time.instant()).isBetween(service.ready, service.ready.plusSeconds(60));
        assertThat(service.refused).isBetween(WAITS / 2, service.admitted);
    }

    private Outcome await(int seed) {
        Environment environment = new FakeEnvironment(Path.of("/")).at(time, time).build();
        try {
            return new WaitLoop(environment, model, service, new SplittableRandom(seed))
                    .await(
                            waiter,
                            Value.Structure.EMPTY,
                            WaitLimits.USUAL,
                            ProgressForm.NONE.of(environment, waiter, ""));
        } finally {
            time.leave();
        }
    }

    /** Sessions that are idle after two minutes, and so many requests a second. */
    private final class Throttled implements SingleAttempts {
        final Instant ready = Instant.EPOCH.plusSeconds(120);
        int admitted;
        int refused;
        private long second = -1;
        private int requests;

        @Override
        public synchronized Attempt attempt(
                Operation operation, Value.Structure parameters, Duration limit) {
            Instant now = time.instant();
            if (now.getEpochSecond() != second) {
                second = now.getEpochSecond();
                requests = 0;
            }
            if (++requests > REQUESTS_A_SECOND) {
                refused++;
                return new Attempt.Refused(
                        new ServiceException("Rate exceeded", Value.Structure.EMPTY), true);
            }
            admitted++;
            SequencedMap<String, Value> status = new LinkedHashMap<>();
            status.put("State", new Value.Text(now.isBefore(ready) ? "CREATING" : "IDLE"));
            SequencedMap<String, Value> document = new LinkedHashMap<>();
            document.put("Status", new Value.Structure(status));
            return new Attempt.Answered(new Value.Structure(document));
        }
    }
}
