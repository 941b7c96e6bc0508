package io.github.awsession.command.session.remote;

import io.github.awsession.command.session.remote.Worker.Urgency;
import io.github.awsession.environment.Sleeper;
import io.github.awsession.environment.signal.EndRequests;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.error.InterruptedByUserException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Works with several sessions at the same time. When a signal comes, all works are asked to end,
 * and each ends its session; one more signal gives up.
 */
public final class Crew {
    private static final Duration BEAT = Duration.ofMillis(50);
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);
    private static final Duration LONG = Duration.ofDays(1);

    /** A start that is on its way has this time to name its session, which can be ended then. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Those who gave up have this time to say what is left. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final EndSignals signals;
    private final Sleeper sleeper;
    private final Semaphore places;
    private final List<Worker> workers = new ArrayList<>();
    private int working;

    /**
     * Makes a crew without work.
     *
     * @param most the greatest number of works at the same time
     */
    public Crew(EndSignals signals, Sleeper sleeper, int most) {
        this.signals = signals;
        this.sleeper = sleeper;
        this.places = new Semaphore(most, true);
    }

    /**
     * Begins to work, as soon as there is a place. Work that was asked to end before is left out.
     */
    public void begin(Consumer<EndRequests> work) {
        Worker worker = new Worker();
        synchronized (this) {
            workers.add(worker);
            working++;
        }
        Thread.ofVirtual().start(() -> run(worker, work));
    }

    private void run(Worker worker, Consumer<EndRequests> work) {
        worker.begin();
        try {
            boolean _ = worker.interruptibly(this::takePlace);
            work(worker, work);
        } catch (InterruptedByUserException _) {
            // It has not begun.
        } finally {
            worker.end();
            synchronized (this) {
                working--;
                notifyAll();
            }
        }
    }

    private boolean takePlace() {
        try {
            places.acquire();
            return true;
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }

    private void work(Worker worker, Consumer<EndRequests> work) {
        try {
            worker.protect();
            work.accept(worker);
        } finally {
            places.release();
        }
    }

    /**
     * Waits until all work is done.
     *
     * @throws InterruptedByUserException when a signal came before; then {@link #end} is due
     */
    public void await() {
        boolean _ =
                signals.interruptibly(
                        () -> {
                            while (!awaitFor(LONG)) {
                                // One of several is done.
                            }
                            return true;
                        });
    }

    /** Ends all work that is not done, and waits for its end. */
    public void end() {
        try {
            // A signal to the whole process group is heard later than the end of a command by it.
            boolean _ = signals.untilSecond(this::endInOrder);
        } catch (InterruptedByUserException _) {
            askUntil(sleeper.passed().plus(LAST_WORDS), Urgency.GIVEN_UP);
        }
    }

    private boolean endInOrder() {
        return askUntil(sleeper.passed().plus(PATIENCE), Urgency.ASKED)
                || askUntil(FOR_EVER, Urgency.PRESSED);
    }

    /** Asks until all work is done, which it returns, or until a time. */
    private boolean askUntil(Duration time, Urgency urgency) {
        do {
            ask(urgency);
            if (awaitFor(BEAT)) {
                return true;
            }
        } while (sleeper.passed().compareTo(time) < 0);
        return false;
    }

    private synchronized void ask(Urgency urgency) {
        workers.forEach(worker -> worker.ask(urgency));
    }

    /** Waits until all work is done, but not for long; returns whether it is. */
    @SuppressWarnings("WaitNotInLoop") // The callers look again.
    private synchronized boolean awaitFor(Duration most) {
        try {
            Duration end = sleeper.passed().plus(most);
            for (Duration left = most;
                    working > 0 && left.isPositive();
                    left = end.minus(sleeper.passed())) {
                wait(Math.max(1, left.toMillis()));
            }
            return working == 0;
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }
}
