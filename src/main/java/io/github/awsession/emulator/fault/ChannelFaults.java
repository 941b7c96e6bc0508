package io.github.awsession.emulator.fault;

import java.time.Duration;

/**
 * Describes the faults of data channels; zero means never.
 *
 * @param cut the time for which every socket lasts until it is cut
 * @param loss the share of messages that get lost, in each direction
 * @param latency the time for which every message is on its way, in each direction
 * @param refusedUpgrades the share of upgrades that are refused
 * @param idle the time without traffic after which a session ends
 */
public record ChannelFaults(
        Duration cut, double loss, Duration latency, double refusedUpgrades, Duration idle) {
    /** Holds the faults of a channel that works. */
    public static final ChannelFaults NONE =
            new ChannelFaults(Duration.ZERO, 0, Duration.ZERO, 0, Duration.ZERO);

    ChannelFaults cutting(Duration time) {
        return new ChannelFaults(time, loss, latency, refusedUpgrades, idle);
    }

    ChannelFaults losing(double share) {
        return new ChannelFaults(cut, share, latency, refusedUpgrades, idle);
    }

    ChannelFaults late(Duration time) {
        return new ChannelFaults(cut, loss, time, refusedUpgrades, idle);
    }

    ChannelFaults refusing(double share) {
        return new ChannelFaults(cut, loss, latency, share, idle);
    }

    ChannelFaults endingIdle(Duration time) {
        return new ChannelFaults(cut, loss, latency, refusedUpgrades, time);
    }
}
