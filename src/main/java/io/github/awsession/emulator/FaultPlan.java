package io.github.awsession.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What shall go wrong. Shares are from 0 to 1, of all requests unless something else is said.
 *
 * @param throttle the share that is refused as too fast
 * @param errors errors by name, each with its share
 * @param latency by how much every answer is late
 * @param slowStart how long sessions take to come up at least, whatever the speed; of starts
 * @param drop the share whose connection is closed without an answer
 * @param stuck the state that sessions never leave by themselves
 * @param fail the share of sessions that fail as they come up
 * @param terminate how many terminations fail, the first ones
 * @param rate how many requests a second are served
 * @param seed what the choice depends on: the same seed, the same choices
 */
record FaultPlan(
        double throttle,
        List<InjectedError> errors,
        Duration latency,
        Duration slowStart,
        double drop,
        Optional<String> stuck,
        double fail,
        int terminate,
        OptionalDouble rate,
        long seed) {
    /** Nothing goes wrong. */
    static final FaultPlan NONE =
            new FaultPlan(
                    0,
                    List.of(),
                    Duration.ZERO,
                    Duration.ZERO,
                    0,
                    Optional.empty(),
                    0,
                    0,
                    OptionalDouble.empty(),
                    0);

    FaultPlan {
        errors = List.copyOf(errors);
    }

    FaultPlan throttling(double share) {
        return new FaultPlan(
                share, errors, latency, slowStart, drop, stuck, fail, terminate, rate, seed);
    }

    FaultPlan failingWith(InjectedError error) {
        List<InjectedError> all = Stream.concat(errors.stream(), Stream.of(error)).toList();
        return new FaultPlan(
                throttle, all, latency, slowStart, drop, stuck, fail, terminate, rate, seed);
    }

    FaultPlan late(Duration time) {
        return new FaultPlan(
                throttle, errors, time, slowStart, drop, stuck, fail, terminate, rate, seed);
    }

    FaultPlan slow(Duration time) {
        return new FaultPlan(
                throttle, errors, latency, time, drop, stuck, fail, terminate, rate, seed);
    }

    FaultPlan dropping(double share) {
        return new FaultPlan(
                throttle, errors, latency, slowStart, share, stuck, fail, terminate, rate, seed);
    }

    FaultPlan stuckIn(String state) {
        return new FaultPlan(
                throttle,
                errors,
                latency,
                slowStart,
                drop,
                Optional.of(state),
                fail,
                terminate,
                rate,
                seed);
    }

    FaultPlan failingSessions(double share) {
        return new FaultPlan(
                throttle, errors, latency, slowStart, drop, stuck, share, terminate, rate, seed);
    }

    FaultPlan failingTerminations(int count) {
        return new FaultPlan(
                throttle, errors, latency, slowStart, drop, stuck, fail, count, rate, seed);
    }

    FaultPlan limitedTo(double requestsPerSecond) {
        return new FaultPlan(
                throttle,
                errors,
                latency,
                slowStart,
                drop,
                stuck,
                fail,
                terminate,
                OptionalDouble.of(requestsPerSecond),
                seed);
    }

    FaultPlan seeded(long newSeed) {
        return new FaultPlan(
                throttle, errors, latency, slowStart, drop, stuck, fail, terminate, rate, newSeed);
    }
}
