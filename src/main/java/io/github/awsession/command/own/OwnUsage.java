package io.github.awsession.command.own;

import io.github.awsession.command.line.Choices;
import io.github.awsession.command.line.Hints;
import io.github.awsession.error.UsageException;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns an error that picocli found in a command line into a message of one sentence. */
final class OwnUsage {
    private OwnUsage() {}

    /**
     * Returns the exception that reports an error.
     *
     * @param words the words that were typed after the command's name
     */
    static UsageException of(ParameterException fault, List<String> words) {
        CommandSpec command = fault.getCommandLine().getCommandSpec();
        return switch (fault) {
            case UnmatchedArgumentException unmatched -> unknown(command, unmatched.getUnmatched());
            case MissingParameterException missing -> missing(missing.getMissing(), words);
            default -> new UsageException(reason(fault));
        };
    }

    private static String reason(ParameterException fault) {
        if (fault.getArgSpec() != null && fault.getCause() instanceof TypeConversionException no) {
            return "argument "
                    + name(fault.getArgSpec())
                    + ": "
                    + String.valueOf(no.getMessage()).strip();
        }
        return String.valueOf(fault.getMessage());
    }

    private static UsageException missing(List<ArgSpec> missing, List<String> words) {
        List<String> names = missing.stream().map(OwnUsage::name).toList();
        boolean isTyped = words.contains(names.getFirst());
        return new UsageException(
                isTyped
                        ? "argument " + names.getFirst() + ": expected one argument"
                        : "the following arguments are required: " + String.join(", ", names));
    }

    private static UsageException unknown(CommandSpec command, List<String> words) {
        String first = words.getFirst();
        if (!first.startsWith("-") && !HelpWords.verbs(command).isEmpty()) {
            return new UsageException(
                    "argument "
                            + label(command)
                            + ": "
                            + Choices.complaint(first, command.subcommands().keySet()).strip());
        }
        String unknown = "Unknown options: " + String.join(", ", words);
        List<String> names = names(command);
        Hints hints = new Hints();
        for (String word : words) {
            int equals = word.indexOf('=');
            hints.add(equals < 0 ? word : word.substring(0, equals), names);
        }
        return new UsageException(unknown + takes(command)).hinting(hints.text());
    }

    /**
     * Rejects a command line without a verb when the command has verbs.
     *
     * @throws UsageException when the command has verbs
     */
    static void requireVerb(CommandSpec command) {
        if (!HelpWords.verbs(command).isEmpty()) {
            throw new UsageException("the following arguments are required: " + label(command));
        }
    }

    private static String label(CommandSpec command) {
        return command.usageMessage().synopsisSubcommandLabel().toLowerCase(Locale.ROOT);
    }

    private static String takes(CommandSpec command) {
        List<String> names = names(command);
        if (names.isEmpty()) {
            return "";
        }
        String last = names.removeLast();
        String all = names.isEmpty() ? last : String.join(", ", names) + " and " + last;
        boolean runs = command.findOption("--") != null;
        return "; " + command.name() + " takes " + all + (runs ? ", and a command behind --" : "");
    }

    private static List<String> names(CommandSpec command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            if (!option.hidden() && !option.longestName().equals("--")) {
                names.add(option.longestName());
            }
        }
        return names;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
