package io.github.awsession.command.alias;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.signal.ForegroundProgram;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;

import java.util.List;
import java.util.Map;

/** Runs the shell command of an alias, with the typed words behind it. */
final class ExternalAlias {
    private static final String HARMLESS = "_@%+=:,./-";

    private ExternalAlias() {}

    /** Runs the command with the standard streams of this process, and returns its exit status. */
    static int run(Environment environment, Alias alias, List<String> words) {
        StringBuilder command = new StringBuilder(alias.shellCommand());
        for (String word : words) {
            command.append(' ').append(quoted(word));
        }
        try {
            ForegroundProgram.End end =
                    new ForegroundProgram(environment.processes())
                            .run(List.of("/bin/sh", "-c", command.toString()), Map.of());
            return switch (end) {
                case ForegroundProgram.Exited(int status) -> status;
                case ForegroundProgram.ToldToEnd(var status) -> status.status();
            };
        } catch (FileFailure failure) {
            throw new GeneralException(String.valueOf(failure.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedByUserException();
        }
    }

    /** Returns a word in a form that a shell reads as this one word. */
    static String quoted(String word) {
        boolean harmless = !word.isEmpty() && word.chars().allMatch(ExternalAlias::isHarmless);
        return harmless ? word : "'" + word.replace("'", "'\"'\"'") + "'";
    }

    private static boolean isHarmless(int character) {
        return HARMLESS.indexOf(character) >= 0
                || (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }
}
