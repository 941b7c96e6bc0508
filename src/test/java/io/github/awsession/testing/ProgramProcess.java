package io.github.awsession.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds command lines that run the program under test in a process of its own. */
public final class ProgramProcess {
    public static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private ProgramProcess() {}

    /** Returns the words that start the program in a new Java virtual machine. */
    public static List<String> command(String... arguments) {
        return command("io.github.awsession.Main", arguments);
    }

    /** Returns the words that start a class of the tests or the program. */
    public static List<String> command(String main, String[] arguments) {
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of(
                        JAVA,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Returns the words that start the program, quoted for a shell script. */
    public static String shellWords() {
        return command().stream()
                .map(word -> '\'' + word + '\'')
                .reduce((left, right) -> left + ' ' + right)
                .orElseThrow();
    }

    /** Removes the settings of the user who runs the tests. */
    public static void forgetSettings(Map<String, String> variables) {
        variables
                .keySet()
                .removeIf(
                        name ->
                                name.startsWith("AWS_")
                                        || name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    }
}
