package io.github.awsession.emulator.fault;

import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.environment.Sleeper;
import io.github.awsession.model.Operation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Injects the planned faults and counts them. Every kind of fault has its own sequence of random
 * numbers, one for each request, so that the choices for the n-th request depend on the seed alone.
 * At most one fault that changes the response affects a request, in this order: a lost connection,
 * the rate, throttling, errors, terminations.
 */
public final class FaultInjector {
    private static final String TERMINATE = "TerminateSession";
    private static final InjectedError INTERNAL = new InjectedError("InternalServerException", 1);

    private final FaultPlan plan;
    private final FaultCounts counts;
    private final Sleeper sleeper;
    private final Optional<RequestRate> rate;
    private final RandomGenerator throttle;
    private final RandomGenerator drop;
    private final RandomGenerator dropMoment;
    private final RandomGenerator fail;
    private final SequencedMap<InjectedError, RandomGenerator> errors = new LinkedHashMap<>();
    private int terminationsToFail;

    public FaultInjector(FaultPlan plan, Clock clock, Sleeper sleeper) {
        this.plan = plan;
        this.sleeper = sleeper;
        this.counts = new FaultCounts(plan);
        this.rate =
                plan.rate().isPresent()
                        ? Optional.of(new RequestRate(plan.rate().getAsDouble(), clock))
                        : Optional.empty();
        SplittableRandom seeds = new SplittableRandom(plan.seed());
        this.throttle = seeds.split();
        this.drop = seeds.split();
        this.dropMoment = seeds.split();
        this.fail = seeds.split();
        plan.errors().forEach(error -> errors.put(error, seeds.split()));
        this.terminationsToFail = plan.terminate();
    }

    /** Decides what happens to the next request, unless it is refused. */
    public synchronized FaultOutcome next(EmulatedService service, Operation operation)
            throws ServiceFault {
        counts.request();
        boolean lost = drop.nextDouble() < plan.drop();
        boolean before = dropMoment.nextBoolean();
        boolean throttled = throttle.nextDouble() < plan.throttle();
        List<InjectedError> drawn = new ArrayList<>();
        errors.forEach(
                (error, numbers) -> {
                    if (numbers.nextDouble() < error.share()) {
                        drawn.add(error);
                    }
                });
        if (lost) {
            counts.add(before ? "drop before" : "drop after");
            return before ? FaultOutcome.LOST_BEFORE : FaultOutcome.LOST_AFTER;
        }
        refuseFast(service, throttled);
        for (InjectedError error : drawn) {
            refuse(error.of(service, operation), FaultCounts.error(error));
        }
        if (operation.name().equals(TERMINATE) && terminationsToFail > 0) {
            terminationsToFail--;
            refuse(INTERNAL.of(service, operation), "terminate");
        }
        return FaultOutcome.ANSWERED;
    }

    private void refuseFast(EmulatedService service, boolean throttled) throws ServiceFault {
        if (rate.isPresent() && !rate.get().take()) {
            refuse(Optional.of(InjectedError.throttling(service)), "rate");
        }
        if (throttled) {
            refuse(Optional.of(InjectedError.throttling(service)), "throttle");
        }
    }

    private void refuse(Optional<ServiceFault> fault, String name) throws ServiceFault {
        if (fault.isPresent()) {
            counts.add(name);
            throw fault.get();
        }
    }

    /** Waits for the planned latency. */
    public void delay() {
        if (plan.latency().isZero()) {
            return;
        }
        counts.add("latency");
        try {
            sleeper.sleep(plan.latency());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Decides whether the session that starts now fails, and counts its faults.
     *
     * @param states the states that a session of this service can reach
     */
    public synchronized boolean dooms(Enum<?>[] states) {
        if (!plan.slowStart().isZero()) {
            counts.add("slow-start");
        }
        for (Enum<?> state : states) {
            if (plan.stuck().filter(state.name()::equals).isPresent()) {
                counts.add("stuck");
            }
        }
        boolean doomed = fail.nextDouble() < plan.fail();
        if (doomed) {
            counts.add("fail");
        }
        return doomed;
    }

    public FaultCounts counts() {
        return counts;
    }
}
