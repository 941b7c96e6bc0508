package io.github.awsession.command;

import io.github.awsession.command.line.Usage;
import io.github.awsession.command.option.TypedGlobals;
import io.github.awsession.command.run.DebugLog;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.FailureStatus;
import io.github.awsession.error.GeneralException;
import io.github.awsession.output.ColorMode;
import io.github.awsession.output.ErrorFormat;
import io.github.awsession.output.ErrorPrinter;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints a failure in the format that is known at the time it happens: {@code --cli-error-format}
 * counts once the global options have been read, the profile's setting once {@code --profile} has
 * been read.
 */
final class FailureReport {
    private final Environment environment;
    private TypedGlobals typed = TypedGlobals.NONE;
    private Settings settings;
    private DebugLog log = new DebugLog(StepLog.OFF);

    FailureReport(Environment environment) {
        this.environment = environment;
        this.settings = SharedSettings.load(environment, Optional.empty());
    }

    void log(DebugLog debug) {
        log = debug;
    }

    void typed(TypedGlobals words) {
        typed = words;
    }

    void settings(Settings selected) {
        settings = selected;
    }

    /** Prints a failure and returns its exit status. */
    int print(AwsessionException failure) {
        return print(failure, ErrorFormat.resolve(typed.errorFormat(), settings));
    }

    /** Prints a failure that happened before any setting was known. */
    int printUnconfigured(AwsessionException failure) {
        return print(failure, ErrorFormat.ENHANCED);
    }

    /**
     * Prints a bug in one line. The format is not read from the configuration, because the
     * configuration may have caused the bug.
     */
    int printBug(Throwable bug) {
        log.bug(bug);
        return print(new GeneralException(describe(bug)), ErrorFormat.ENHANCED);
    }

    private int print(AwsessionException failure, ErrorFormat format) {
        log.end(FailureStatus.of(failure).status());
        ColorMode color = typed.color();
        ErrorPrinter.print(failure, format, color, Usage.TEXT, environment.streams());
        boolean forPeople = format == ErrorFormat.ENHANCED || format == ErrorFormat.LEGACY;
        if (!failure.hint().isEmpty() && forPeople && environment.streams().errTerminal()) {
            ErrorPrinter.printHint(failure, environment.streams());
        }
        environment.streams().tell(failure.consequence());
        return FailureStatus.of(failure).status();
    }

    private static String describe(Throwable bug) {
        String message = bug.getMessage();
        String name = bug.getClass().getSimpleName();
        return message == null
                ? "Unexpected " + name
                : "Unexpected " + name + ": " + message.lines().collect(Collectors.joining(" "));
    }
}
