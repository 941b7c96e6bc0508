package io.github.awsession.waiting;

import io.github.awsession.environment.Sleeper;
import io.github.awsession.testing.UtcClock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A clock for many threads, of which one runs at a time: when all sleep, it moves to the moment at
 * which the first of them wakes up.
 */
final class SharedTime extends UtcClock implements Sleeper {
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparing(Alarm::moment).thenComparingInt(Alarm::order));
    private Instant now = Instant.EPOCH;
    private int awake;
    private int order;

    private record Alarm(Instant moment, int order) {}

    SharedTime(int threads) {
        awake = threads;
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        Alarm alarm = new Alarm(now.plus(duration), order++);
        alarms.add(alarm);
        leave();
        while (awake > 0 || !alarm.equals(alarms.peek())) {
            wait();
        }
        alarms.remove();
        now = alarm.moment();
        awake = 1;
    }

    /** A thread is done. */
    synchronized void leave() {
        awake--;
        notifyAll();
    }

    @Override
    public synchronized Duration passed() {
        return Duration.between(Instant.EPOCH, now);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }
}
