package io.github.awsession.parity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether a transcript's differences are a failure, given the known misses and their reasons. */
record Verdict(Map<String, String> knownMisses) {

    /**
     * Fails when there are differences, or when there are none though the transcript is a known
     * miss.
     */
    void check(Transcript transcript, List<Difference> differences) {
        boolean known = knownMisses.containsKey(transcript.id());
        if (known && differences.isEmpty()) {
            throw new AssertionError(
                    transcript.id() + " is no longer a miss: take it off the known misses");
        }
        if (!known && !differences.isEmpty()) {
            throw new AssertionError(report(transcript, differences));
        }
    }

    private static String report(Transcript transcript, List<Difference> differences) {
        return differences.stream()
                .map(Difference::describe)
                .collect(
                        Collectors.joining(
                                "",
                                transcript.id() + "\n$ aws " + transcript.arguments() + "\n",
                                ""));
    }
}
