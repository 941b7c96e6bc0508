package io.github.awsession.emulator.fault;

import io.github.awsession.value.StructureBuilder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Counts the requests, and how often each planned fault was injected. */
public final class FaultCounts {
    private static final String REQUESTS = "requests";

    private final SequencedMap<String, Long> counts = new LinkedHashMap<>();

    FaultCounts(FaultPlan plan) {
        counts.put(REQUESTS, 0L);
        expect(plan.throttle() > 0, "throttle");
        plan.errors().forEach(error -> expect(true, error(error)));
        expect(plan.drop() > 0, "drop before");
        expect(plan.drop() > 0, "drop after");
        expect(!plan.latency().isZero(), "latency");
        expect(!plan.slowStart().isZero(), "slow-start");
        expect(plan.stuck().isPresent(), "stuck");
        expect(plan.fail() > 0, "fail");
        expect(plan.terminate() > 0, "terminate");
        expect(plan.rate().isPresent(), "rate");
        ChannelFaults channel = plan.channel();
        expect(!channel.cut().isZero(), "cut");
        expect(channel.loss() > 0, "channel-loss");
        expect(!channel.latency().isZero(), "channel-latency");
        expect(channel.refusedUpgrades() > 0, "refuse-upgrade");
        expect(!channel.idle().isZero(), "idle");
    }

    private void expect(boolean planned, String fault) {
        if (planned) {
            counts.put(fault, 0L);
        }
    }

    static String error(InjectedError error) {
        return "error " + error.name();
    }

    synchronized void request() {
        add(REQUESTS);
    }

    /** Counts one more fault of a kind. */
    public synchronized void add(String fault) {
        counts.merge(fault, 1L, Long::sum);
    }

    /** Returns the counts as an object. */
    public synchronized StructureBuilder members() {
        StructureBuilder members = new StructureBuilder();
        counts.forEach(members::put);
        return members;
    }

    /** Returns one line for each fault; the text is empty when no fault was planned. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach(
                (fault, count) -> {
                    if (!fault.equals(REQUESTS)) {
                        lines.add("injected " + fault + ": " + count);
                    }
                });
        if (!lines.isEmpty()) {
            lines.addFirst("requests: " + counts.get(REQUESTS));
        }
        return lines;
    }
}
