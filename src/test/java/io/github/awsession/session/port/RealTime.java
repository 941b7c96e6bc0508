package io.github.awsession.session.port;

import io.github.awsession.environment.Sleeper;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Sleeps until the test says so, while time passes as usual. */
final class RealTime implements Sleeper {
    final Semaphore wakeUps = new Semaphore(0);

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        wakeUps.acquire();
    }
}
