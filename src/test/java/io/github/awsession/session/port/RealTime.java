package io.github.awsession.session.port;

import io.github.awsession.environment.Sleeper;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Sleeps until the test says so; time passes as usual, and by leaps when the test says so. */
final class RealTime implements Sleeper {
    final Semaphore wakeUps = new Semaphore(0);
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Lets time pass in no time. */
    void pass(Duration duration) {
        ahead.updateAndGet(duration::plus);
    }

    @Override
    public Duration passed() {
        return Sleeper.super.passed().plus(ahead.get());
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        wakeUps.acquire();
    }
}
