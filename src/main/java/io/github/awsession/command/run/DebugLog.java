package io.github.awsession.command.run;

import io.github.awsession.client.MaskedParameters;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.Variables;
import io.github.awsession.environment.text.Secrets;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the course of a command to the step log: the typed words and options, the parameters, the
 * responses, and the exit status.
 */
public final class DebugLog {
    private static final List<String> SECRET_OPTIONS = List.of("--next-token", "--starting-token");

    private final StepLog log;

    public DebugLog(StepLog log) {
        this.log = log;
    }

    /** Returns whether the log is on; a caller asks first where the text of a step costs time. */
    public boolean isOn() {
        return log.isOn();
    }

    /** Logs the version of the program, the Java runtime, and the typed command line. */
    public void start(Variables variables, List<String> arguments) {
        log.step(
                "version: "
                        + Version.line(variables).strip()
                        + ", Java runtime "
                        + System.getProperty("java.runtime.version")
                        + " in "
                        + System.getProperty("java.home"));
        words("command line: awsession", arguments);
    }

    /** Logs words that the user typed or an alias stands for. */
    public void words(String title, List<String> words) {
        if (log.isOn()) {
            log.step(title + " " + String.join(" ", shown(words)));
        }
    }

    private static List<String> shown(List<String> arguments) {
        List<String> shown = new ArrayList<>();
        boolean secret = false;
        String before = "";
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            boolean names = isSecretOption(name);
            if (isEndpoint(before)) {
                shown.add(quoted(Secrets.maskLogin(argument)));
            } else if (isEndpoint(name) && equals > 0) {
                shown.add(name + '=' + quoted(Secrets.maskLogin(argument.substring(equals + 1))));
            } else if (secret && !argument.startsWith("--")) {
                shown.add(Secrets.MASK);
            } else {
                shown.add(names && equals > 0 ? name + '=' + Secrets.MASK : quoted(argument));
            }
            secret = names && equals < 0;
            before = argument;
        }
        return shown;
    }

    /** Returns whether an option, which may be abbreviated, has a secret value. */
    private static boolean isSecretOption(String name) {
        boolean abbreviated =
                name.length() > 2
                        && SECRET_OPTIONS.stream().anyMatch(option -> option.startsWith(name));
        return name.startsWith("--") && (abbreviated || Secrets.isSecret(name));
    }

    /** Returns whether a word is the option whose URL may have a name and a password. */
    private static boolean isEndpoint(String word) {
        return word.startsWith("--end") && "--endpoint-url".startsWith(word);
    }

    private static String quoted(String argument) {
        String masked = Secrets.maskWritten(argument);
        boolean plain =
                !masked.isEmpty()
                        && masked.chars()
                                .allMatch(
                                        character ->
                                                Character.isLetterOrDigit(character)
                                                        || "-_=:/.,@%+".indexOf(character) >= 0);
        return plain ? masked : "'" + masked.replace("'", "'\\''") + "'";
    }

    /** Logs the values that were read from the command line, by destination. */
    public void options(String title, Map<String, List<String>> typed) {
        if (!log.isOn()) {
            return;
        }
        StructureBuilder options = new StructureBuilder();
        typed.forEach(
                (name, values) -> {
                    List<Value> texts = new ArrayList<>();
                    values.forEach(
                            text ->
                                    texts.add(
                                            new Value.Text(
                                                    name.equals("endpoint-url")
                                                            ? Secrets.maskLogin(text)
                                                            : Secrets.maskWritten(text))));
                    options.put(name, new Value.Sequence(texts));
                });
        tree(title, options.build());
    }

    /** Logs the tree of parameters or of a response. */
    void tree(String title, Value tree) {
        if (log.isOn()) {
            log.step(
                    title
                            + ": "
                            + JsonWriter.write(
                                    MaskedParameters.of(tree), JsonWriter.Layout.SPACED, false));
        }
    }

    /** Logs the exit status; the error itself is printed as usual. */
    public void end(int status) {
        if (log.isOn()) {
            log.step("exit status: " + status);
        }
    }

    /** Logs the stack trace of a bug. */
    public void bug(Throwable bug) {
        if (log.isOn()) {
            StringBuilder trace = new StringBuilder("bug: ").append(bug);
            for (StackTraceElement frame : bug.getStackTrace()) {
                trace.append(" at ").append(frame);
            }
            log.step(trace.toString());
        }
    }
}
