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
 * The command line of a command of ours. Options must be spelled out, the last use of one wins, and
 * {@code --} means what the command says it means.
 */
public final class OwnCommandLine {
    /** No word can contain it. */
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

    /** The command as picocli describes it. */
    public static CommandSpec spec(ExtraCommand command, CallContext context) {
        CommandSpec spec =
                CommandSpec.forAnnotatedObject(command.in(context), new VerbFactory(context));
        spec.usageMessage().header(command.summary());
        HelpWords.addTo(spec);
        return spec;
    }

    /**
     * Runs the command or shows its help.
     *
     * @param words what follows its name
     * @return the exit status
     * @throws io.github.awsession.error.UsageException for the first thing that is wrong
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

    /** Nobody typed what made a part of ours fail. */
    private static boolean isBug(ParameterException fault) {
        return fault.getCause() != null && !(fault.getCause() instanceof TypeConversionException);
    }
}
