package io.github.awsession.parity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One recorded invocation: its conditions and what AWS CLI did. */
record Transcript(
        String id,
        Flags flags,
        List<String> arguments,
        Map<String, String> variables,
        List<InitialFile> files,
        Map<String, String> scripts,
        Optional<String> stdin,
        List<ScriptedResponse> responses,
        Expectation expectation) {

    /** How to run and compare. */
    record Flags(
            Optional<String> since,
            List<String> compare,
            boolean terminal,
            boolean tls,
            boolean pythonSpecific,
            boolean ownComments,
            int timeoutSeconds) {
        static final int DEFAULT_TIMEOUT = 30;
        static final List<String> DEFAULT_COMPARE =
                List.of("exit", "stdout", "stderr", "requests", "files");
        static final Flags NONE =
                new Flags(
                        Optional.empty(),
                        DEFAULT_COMPARE,
                        false,
                        false,
                        false,
                        false,
                        DEFAULT_TIMEOUT);
    }

    /**
     * A file that is there before the start; the path begins with {@code home/}, {@code cwd/} or
     * {@code bin/}.
     */
    record InitialFile(String path, Optional<String> mode, boolean base64, String content) {}

    /** A scripted answer of the service; a body is a JSON tree, or a text to send as it is. */
    record ScriptedResponse(
            Optional<Integer> status,
            int delaySeconds,
            boolean drop,
            Map<String, String> headers,
            Optional<Object> body) {
        static final ScriptedResponse EXHAUSTED =
                new ScriptedResponse(
                        Optional.of(418),
                        0,
                        false,
                        Map.of(),
                        Optional.of(
                                Map.of(
                                        "__type",
                                        "StubExhausted",
                                        "message",
                                        "no scripted response left")));
    }

    /** What was recorded; files that were looked for and not there are empty. */
    record Expectation(
            int exit,
            ExpectedText stdout,
            ExpectedText stderr,
            List<Map<String, Object>> requests,
            Map<String, Optional<String>> files) {}

    /**
     * What a stream has to show: the recorded text, unless some parts or a pattern stand in for it.
     */
    record ExpectedText(Optional<String> recorded, List<String> parts, Optional<String> pattern) {
        boolean isLoose() {
            return pattern.isPresent() || !parts.isEmpty();
        }
    }
}
