package io.github.awsession.command;

import io.github.awsession.environment.Environment;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** What {@code --debug} writes to standard error. Unlike AWS CLI's, it shows no tokens. */
final class DebugLog {
    private static final String MASK = "****";

    private final Environment environment;
    private final boolean on;

    DebugLog(Environment environment, boolean on) {
        this.environment = environment;
        this.on = on;
    }

    /** What was typed. */
    void arguments(List<String> arguments) {
        if (!on) {
            return;
        }
        write("Version: " + Version.line(environment.variables()).strip());
        List<Value> shown = new ArrayList<>();
        boolean secret = false;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            boolean token = argument.startsWith("--") && isToken(argument);
            boolean masked = secret || (token && equals > 0);
            shown.add(
                    new Value.Text(
                            masked
                                    ? argument.substring(0, secret ? 0 : equals + 1) + MASK
                                    : argument));
            secret = token && equals < 0;
        }
        write(
                "Arguments: "
                        + JsonWriter.write(
                                new Value.Sequence(shown), JsonWriter.Layout.SPACED, false));
    }

    /** A parameter or response tree. */
    void tree(String title, Value tree) {
        if (on) {
            write(title + ": " + JsonWriter.write(masked(tree), JsonWriter.Layout.SPACED, false));
        }
    }

    private void write(String message) {
        String time =
                LocalDateTime.now(environment.clock()).truncatedTo(ChronoUnit.MILLIS).toString();
        String line = time + " - awsession - DEBUG - " + message + '\n';
        try {
            environment.streams().err().write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // There is nobody left to tell.
        }
    }

    private static Value masked(Value value) {
        return switch (value) {
            case Value.Structure(SequencedMap<String, Value> members) -> {
                SequencedMap<String, Value> shown = new LinkedHashMap<>();
                members.forEach(
                        (name, member) ->
                                shown.put(
                                        name,
                                        isToken(name) ? new Value.Text(MASK) : masked(member)));
                yield new Value.Structure(shown);
            }
            case Value.Sequence(List<Value> items) ->
                    new Value.Sequence(items.stream().map(DebugLog::masked).toList());
            default -> value;
        };
    }

    private static boolean isToken(String name) {
        return name.toLowerCase(Locale.ROOT).contains("token");
    }
}
