package io.github.awsession.emulator.fault;

import io.github.awsession.environment.Streams;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reports on standard error, once, how many of each fault were injected: when it is closed, or when
 * a signal ends the process before.
 */
public final class FaultReport implements AutoCloseable {
    private final FaultCounts counts;
    private final Streams streams;
    private final AtomicBoolean told = new AtomicBoolean();
    private final Thread atExit = Thread.ofPlatform().unstarted(this::tell);

    private FaultReport(FaultCounts counts, Streams streams) {
        this.counts = counts;
        this.streams = streams;
    }

    public static FaultReport atTheEnd(FaultCounts counts, Streams streams) {
        FaultReport report = new FaultReport(counts, streams);
        Runtime.getRuntime().addShutdownHook(report.atExit);
        return report;
    }

    @Override
    public void close() {
        tell();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // The process is ending already, and the report is written.
        }
    }

    private void tell() {
        if (told.getAndSet(true)) {
            return;
        }
        for (String line : counts.lines()) {
            streams.tell("awsession emulator: " + line + "\n");
        }
    }
}
