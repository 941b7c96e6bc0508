package io.github.awsession.command.own;

import io.github.awsession.command.help.HelpPager;
import io.github.awsession.command.line.OptionTexts;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.error.ExitCode;

import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses and runs the command line of a command that AWS CLI does not have. Options cannot be
 * abbreviated, the last use of an option wins, and each command defines the meaning of {@code --}.
 */
public final class OwnCommandLine {
    /** A NUL character cannot occur in an argument of a process. */
    private static final String NOTHING = "\0";

    private final CommandLine program;
    private final ExtraCommand command;
    private final CallContext context;

    public OwnCommandLine(ExtraCommand command, CallContext context) {
        this.command = command;
        this.context = context;
        CommandSpec root = CommandSpec.create().name("awsession");
        root.addSubcommand(command.name(), spec(command, context));
        this.program =
                new CommandLine(root)
                        .setResourceBundle(OptionTexts.bundle())
                        .setExpandAtFiles(false)
                        .setPosixClusteredShortOptionsAllowed(false)
                        .setOverwrittenOptionsAllowed(true)
                        .setAllowOptionsAsOptionParameters(false)
                        .setAllowSubcommandsAsOptionParameters(true)
                        .setEndOfOptionsDelimiter(NOTHING);
    }

    /** Returns picocli's description of the command. */
    public static CommandSpec spec(ExtraCommand command, CallContext context) {
        CommandSpec spec =
                CommandSpec.forAnnotatedObject(command.in(context), new VerbFactory(context));
        spec.usageMessage().header(command.summary());
        RestOfLine.addTo(spec);
        HelpWords.addTo(spec);
        return spec;
    }

    /**
     * Runs the command or shows its help.
     *
     * @param words the words after the command's name
     * @return the exit status
     * @throws io.github.awsession.error.UsageException for the first error in the words
     */
    public int run(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addFirst(command.name());
        try {
            ParseResult typed = program.parseArgs(all.toArray(String[]::new));
            CommandSpec last = typed.asCommandLineList().getLast().getCommandSpec();
            if (HelpWords.askFor(typed)) {
                new HelpPager(context.environment())
                        .show(OwnHelp.page(last.helpCommand() ? last.parent() : last));
                return ExitCode.OK.status();
            }
            OwnUsage.requireVerb(last);
            return new RunLast().execute(typed);
        } catch (ParameterException fault) {
            throw isBug(fault) ? fault : OwnUsage.of(fault, words);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /**
     * Returns whether an error in the program caused the failure, and not the words of the user.
     */
    private static boolean isBug(ParameterException fault) {
        return fault.getCause() != null && !(fault.getCause() instanceof TypeConversionException);
    }
}
