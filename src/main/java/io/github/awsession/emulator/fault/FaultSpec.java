package io.github.awsession.emulator.fault;

import io.github.awsession.error.UsageException;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a value of {@code --fault}, which has the form {@code KIND=VALUE}. */
public final class FaultSpec {
    private static final Map<String, Double> MILLIS_OF_UNIT =
            Map.of("ms", 1.0, "s", 1e3, "m", 60e3, "h", 3600e3);
    private static final long MAX_MILLIS = Duration.ofDays(365).toMillis();
    private static final int MAX_COUNT = 1_000_000;
    private static final List<String> STATES =
            List.of(
                    "CREATING",
                    "CREATED",
                    "SUBMITTED",
                    "STARTING",
                    "STARTED",
                    "CONNECTING",
                    "CONNECTED",
                    "IDLE",
                    "BUSY",
                    "TERMINATING");

    private final String spec;
    private final String value;

    private FaultSpec(String spec, String value) {
        this.spec = spec;
        this.value = value;
    }

    /**
     * Returns the plan with one more fault.
     *
     * @throws UsageException when the text does not describe a fault
     */
    public static FaultPlan add(FaultPlan plan, String spec) {
        String[] sides = spec.split("=", 2);
        FaultSpec fault = new FaultSpec(spec, sides.length == 1 ? "" : sides[1]);
        return switch (sides[0]) {
            case "throttle" -> plan.throttling(fault.share(fault.value));
            case "error" -> plan.failingWith(fault.error());
            case "latency" -> plan.late(fault.duration());
            case "slow-start" -> plan.slow(fault.duration());
            case "drop" -> plan.dropping(fault.share(fault.value));
            case "stuck" -> plan.stuckIn(fault.state());
            case "fail" -> plan.failingSessions(fault.share(fault.value));
            case "terminate" -> plan.failingTerminations((int) fault.number(0, MAX_COUNT));
            case "rate" -> plan.limitedTo((double) fault.number(1, MAX_COUNT));
            default -> plan.onChannels(fault.added(plan.channel(), sides[0]));
        };
    }

    private ChannelFaults added(ChannelFaults faults, String kind) {
        return switch (kind) {
            case "cut" -> faults.cutting(duration());
            case "channel-loss" -> faults.losing(share(value));
            case "channel-latency" -> faults.late(duration());
            case "refuse-upgrade" -> faults.refusing(share(value));
            case "idle" -> faults.endingIdle(duration());
            default ->
                    throw wrong(
                            "one of throttle, error, latency, slow-start, drop, stuck, fail,"
                                    + " terminate, rate, cut, channel-loss, channel-latency,"
                                    + " refuse-upgrade and idle, with = and a value, is expected");
        };
    }

    private InjectedError error() {
        int colon = value.lastIndexOf(':');
        if (colon < 0) {
            throw wrong("error=NAME:SHARE is expected");
        }
        String name = value.substring(0, colon);
        if (!InjectedError.isKnown(name)) {
            throw wrong("no service here has an error of the name '" + name + "'");
        }
        return new InjectedError(name, share(value.substring(colon + 1)));
    }

    private double share(String text) {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException _) {
            // Reported below.
        }
        throw wrong("a share from 0 to 1 is expected");
    }

    private long number(long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Reported below.
        }
        throw wrong("a whole number from " + least + " to " + most + " is expected");
    }

    private Duration duration() {
        int unit = 0;
        while (unit < value.length() && !Character.isLetter(value.charAt(unit))) {
            unit++;
        }
        Double factor = MILLIS_OF_UNIT.get(value.substring(unit));
        try {
            double millis =
                    factor == null ? -1 : factor * Double.parseDouble(value.substring(0, unit));
            if (millis >= 0 && millis <= MAX_MILLIS) {
                return Duration.ofMillis(Math.round(millis));
            }
        } catch (NumberFormatException _) {
            // Reported below.
        }
        throw wrong("a time such as 200ms, 30s or 2m is expected");
    }

    private String state() {
        String state = value.toUpperCase(Locale.ROOT);
        if (!STATES.contains(state)) {
            throw wrong("one of the states " + String.join(", ", STATES) + " is expected");
        }
        return state;
    }

    private UsageException wrong(String reason) {
        return new UsageException("argument --fault: " + reason + ": '" + spec + "'");
    }
}
