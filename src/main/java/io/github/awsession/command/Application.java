package io.github.awsession.command;

import io.github.awsession.environment.Environment;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.GeneralException;
import java.util.List;
import java.util.Objects;

/**
 * The program without its process: runs one command line in an environment and tells the status, equal to AWS CLI
 * 2.36's. It never exits and never throws.
 */
public final class Application {
    private final List<ExtraCommand> extras;

    /** A program with commands of our own beside the services. */
    public Application(List<ExtraCommand> extras) {
        this.extras = List.copyOf(extras);
    }

    /** Runs one command; failures are printed on standard error. */
    public int run(Environment environment, List<String> arguments) {
        FailureReport report = new FailureReport(environment);
        GlobalWords typed = GlobalWords.NONE;
        try {
            CommandTree tree = new CommandTree(environment, extras);
            Positional command = new Positional("command", true, tree.commands());
            LevelWords main = LevelParser.parse(GlobalOptions.TABLE, command, arguments);
            typed = new GlobalWords(main.values());
            if (typed.has(GlobalOptions.VERSION)) {
                TextOutput.print(environment.streams(), Version.line(environment.variables()));
                return 0;
            }
            return tree.run(typed, main);
        } catch (AwsessionException failure) {
            return report.print(failure, typed);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            return report.print(new GeneralException(FailureReport.describe(bug)), typed);
        }
    }
}
