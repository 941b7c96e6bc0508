package io.github.awsession.emulator;

import io.github.awsession.error.UsageException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What was typed behind {@code emulator}.
 *
 * @param help whether only the help page is wanted
 * @param port where to listen, 0 for any free port
 * @param speed how much faster than usual sessions change
 * @param command what to run; empty to serve until interrupted
 */
record EmulatorOptions(boolean help, int port, double speed, List<String> command) {
    private static final int MAX_PORT = 65535;
    private static final double MAX_SPEED = 1e6;
    private static final Set<String> HELP = Set.of("help", "--help", "-h");

    EmulatorOptions {
        command = List.copyOf(command);
    }

    static EmulatorOptions parse(List<String> arguments) {
        EmulatorOptions options = new EmulatorOptions(false, 0, 1, List.of());
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String word = rest.remove();
            if (HELP.contains(word)) {
                return new EmulatorOptions(true, 0, 1, List.of());
            }
            if (word.equals("--")) {
                return options.running(List.copyOf(rest));
            }
            options = options.with(word, rest);
        }
        return options;
    }

    private EmulatorOptions with(String word, Deque<String> rest) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        return switch (name) {
            case "--port" -> new EmulatorOptions(help, port(value(word, rest)), speed, command);
            case "--speed" -> new EmulatorOptions(help, port, speed(value(word, rest)), command);
            default ->
                    throw new UsageException(
                            "Unknown options: "
                                    + word
                                    + "; emulator takes --port and --speed, and a command behind"
                                    + " --");
        };
    }

    private static String value(String word, Deque<String> rest) {
        int equals = word.indexOf('=');
        if (equals >= 0) {
            return word.substring(equals + 1);
        }
        if (rest.isEmpty()) {
            throw new UsageException("argument " + word + ": expected one argument");
        }
        return rest.remove();
    }

    private EmulatorOptions running(List<String> words) {
        if (words.isEmpty()) {
            throw new UsageException("emulator: a command is expected behind --");
        }
        return new EmulatorOptions(help, port, speed, words);
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
}
