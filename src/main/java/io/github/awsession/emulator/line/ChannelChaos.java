package io.github.awsession.emulator.line;

import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.emulator.fault.ChannelFaults;
import io.github.awsession.emulator.fault.FaultCounts;

import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** Applies the planned faults to the connections of data channels. */
public final class ChannelChaos {
    private final ChannelFaults faults;
    private final FaultCounts counts;
    private final LongSupplier nanoseconds;
    private final SplittableRandom upgrades;
    private final SplittableRandom lines;

    /**
     * Makes an instance.
     *
     * @param seed the seed of all choices
     * @param counts counts the faults
     * @param nanoseconds the nanoseconds since any moment
     */
    public ChannelChaos(
            ChannelFaults faults, long seed, FaultCounts counts, LongSupplier nanoseconds) {
        this.faults = faults;
        this.counts = counts;
        this.nanoseconds = nanoseconds;
        SplittableRandom seeds = new SplittableRandom(seed);
        this.upgrades = seeds.split();
        this.lines = seeds.split();
    }

    /** Returns whether the next upgrade is refused. */
    public synchronized boolean refuses() {
        boolean refused = upgrades.nextDouble() < faults.refusedUpgrades();
        if (refused) {
            counts.add("refuse-upgrade");
        }
        return refused;
    }

    /** Returns the line with the faults that it gets. */
    public synchronized Line applied(Line line) {
        Line result = line;
        if (!faults.cut().isZero()) {
            result = CutLine.after(faults.cut(), result, () -> counts.add("cut"));
        }
        if (faults.loss() > 0) {
            result = new LossyLine(result, faults.loss(), lines.split(), counts);
        }
        if (!faults.latency().isZero()) {
            counts.add("channel-latency");
            result = LateLine.of(result, faults.latency(), nanoseconds);
        }
        return result;
    }
}
