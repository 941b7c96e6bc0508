package io.github.awsession.emulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Describes the faults to inject. Shares are from 0 to 1, and of all requests unless the parameter
 * says otherwise.
 *
 * @param throttle the share of requests that are throttled
 * @param errors errors by name, each with its share
 * @param latency the delay of every response
 * @param slowStart the least time that sessions take to start, whatever the speed
 * @param drop the share of requests whose connection is closed without a response
 * @param stuck the state that sessions never leave by themselves
 * @param fail the share of sessions that fail while they start
 * @param terminate the number of terminations that fail, counted from the first
 * @param rate the number of requests that are served each second
 * @param channel the faults of data channels
 * @param seed the seed of all choices: equal seeds lead to equal choices
 */
public record FaultPlan(
        double throttle,
        List<InjectedError> errors,
        Duration latency,
        Duration slowStart,
        double drop,
        Optional<String> stuck,
        double fail,
        int terminate,
        OptionalDouble rate,
        ChannelFaults channel,
        long seed) {
    /** Holds the plan without faults. */
    public static final FaultPlan NONE =
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
                    ChannelFaults.NONE,
                    0);

    public FaultPlan {
        errors = List.copyOf(errors);
    }

    FaultPlan throttling(double share) {
        return new FaultPlan(
                share, errors, latency, slowStart, drop, stuck, fail, terminate, rate, channel,
                seed);
    }

    FaultPlan failingWith(InjectedError error) {
        List<InjectedError> all = Stream.concat(errors.stream(), Stream.of(error)).toList();
        return new FaultPlan(
                throttle, all, latency, slowStart, drop, stuck, fail, terminate, rate, channel,
                seed);
    }

    FaultPlan late(Duration time) {
        return new FaultPlan(
                throttle, errors, time, slowStart, drop, stuck, fail, terminate, rate, channel,
                seed);
    }

    FaultPlan slow(Duration time) {
        return new FaultPlan(
                throttle, errors, latency, time, drop, stuck, fail, terminate, rate, channel, seed);
    }

    FaultPlan dropping(double share) {
        return new FaultPlan(
                throttle, errors, latency, slowStart, share, stuck, fail, terminate, rate, channel,
                seed);
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
                channel,
                seed);
    }

    FaultPlan failingSessions(double share) {
        return new FaultPlan(
                throttle, errors, latency, slowStart, drop, stuck, share, terminate, rate, channel,
                seed);
    }

    FaultPlan failingTerminations(int count) {
        return new FaultPlan(
                throttle, errors, latency, slowStart, drop, stuck, fail, count, rate, channel,
                seed);
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
                channel,
                seed);
    }

    FaultPlan onChannels(ChannelFaults faults) {
        return new FaultPlan(
                throttle, errors, latency, slowStart, drop, stuck, fail, terminate, rate, faults,
                seed);
    }

    public FaultPlan seeded(long newSeed) {
        return new FaultPlan(
                throttle, errors, latency, slowStart, drop, stuck, fail, terminate, rate, channel,
                newSeed);
    }
}
