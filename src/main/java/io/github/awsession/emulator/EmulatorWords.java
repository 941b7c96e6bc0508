package io.github.awsession.emulator;

import io.github.awsession.error.UsageException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads the words behind {@code emulator} one after another. */
final class EmulatorWords {
    private static final int MAX_PORT = 65535;
    private static final double MAX_SPEED = 1e6;

    private final Deque<String> words;
    private boolean help;
    private int port;
    private double speed = 1;
    private long seed;
    private EmrApplications applications = EmrApplications.PREDEFINED;
    private SsmTargets targets = SsmTargets.PREDEFINED;
    private SsmDocuments documents = SsmDocuments.PREDEFINED;
    private FaultPlan faults = FaultPlan.NONE;
    private List<String> command = List.of();

    EmulatorWords(List<String> words) {
        this.words = new ArrayDeque<>(words);
    }

    EmulatorOptions read() {
        while (!words.isEmpty() && !help) {
            String word = words.remove();
            if (EmulatorOptions.asksForHelp(word)) {
                help = true;
            } else if (word.equals("--")) {
                command = command();
            } else {
                option(word);
            }
        }
        return new EmulatorOptions(
                help, port, speed, applications, targets, documents, faults.seeded(seed), command);
    }

    private List<String> command() {
        if (words.isEmpty()) {
            throw new UsageException("emulator: a command is expected behind --");
        }
        List<String> rest = List.copyOf(words);
        words.clear();
        return rest;
    }

    private void option(String word) {
        int equals = word.indexOf('=');
        switch (equals < 0 ? word : word.substring(0, equals)) {
            case "--port" -> port = port(value(word));
            case "--speed" -> speed = speed(value(word));
            case "--application" -> applications = applications.with(value(word));
            case "--target" -> targets = targets.with(value(word));
            case "--document" -> documents = documents.with(value(word));
            case "--fault" -> faults = FaultSpec.add(faults, value(word));
            case "--seed" -> seed = seed(value(word));
            default ->
                    throw new UsageException(
                            "Unknown options: "
                                    + word
                                    + "; emulator takes --port, --speed, --application, --target,"
                                    + " --document, --fault and --seed, and a command behind --");
        }
    }

    private String value(String word) {
        int equals = word.indexOf('=');
        if (equals >= 0) {
            return word.substring(equals + 1);
        }
        if (words.isEmpty()) {
            throw new UsageException("argument " + word + ": expected one argument");
        }
        return words.remove();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new UsageException(
                "argument --port: a number from 0 to " + MAX_PORT + " is expected: '" + text + "'");
    }

    private static double speed(String text) {
        try {
            double speed = Double.parseDouble(text);
            if (speed > 0 && speed <= MAX_SPEED) {
                return speed;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new UsageException(
                "argument --speed: a number above 0, at most 1000000, is expected: '" + text + "'");
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new UsageException("argument --seed: a number is expected: '" + text + "'");
        }
    }
}
