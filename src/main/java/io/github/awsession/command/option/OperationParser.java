package io.github.awsession.command.option;

import io.github.awsession.command.line.Hints;
import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.command.line.ParsedLevel;
import io.github.awsession.command.line.Positional;
import io.github.awsession.error.UsageException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.Pagination;
import io.github.awsession.model.ServiceModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the words behind the name of an operation or a waiter. */
public final class OperationParser {
    private static final Positional HELP = new Positional(Positional.HELP, false, List.of());

    private final ServiceCommand command;
    private final ServiceModel service;
    private final Operation operation;
    private final List<String> supplied;

    public OperationParser(ServiceCommand command) {
        this(command, List.of());
    }

    /**
     * Makes a parser that lets some required members be missing.
     *
     * @param supplied the members that the caller adds where they were not typed
     */
    public OperationParser(ServiceCommand command, List<String> supplied) {
        this.command = command;
        this.service = command.service();
        this.operation = command.operation();
        this.supplied = supplied;
    }

    /** Returns the invocation, or an empty result when help is asked for. */
    public Optional<Invocation> read(List<String> words, Globals globals) {
        if (words.size() == 1 && words.getFirst().equals(Positional.HELP)) {
            return Optional.empty();
        }
        ParsedLevel level = level(words);
        String extra = level.positional();
        if (Positional.HELP.equals(extra)) {
            return Optional.empty();
        }
        List<String> unknown = new ArrayList<>(level.rest());
        if (extra != null && !extra.isEmpty()) {
            unknown.add(extra);
        }
        if (!unknown.isEmpty()) {
            throw UsageException.unknownOptions("Unknown options: " + String.join(", ", unknown))
                    .hinting(hint(level.rest()));
        }
        Invocation invocation = new Invocation(command, level.values(), globals);
        Pagination pagination = operation.pagination().orElse(null);
        if (pagination != null) {
            PagingOptions.check(pagination, level.values(), globals.paginate());
        }
        if (invocation.has(WaitOptions.WAIT_TIMEOUT) || invocation.has(WaitOptions.PROGRESS)) {
            new TypedWait(invocation).check();
        }
        if (invocation.has(OwnOptions.PREFILL)) {
            OwnOptions.checkPrefill(invocation);
        }
        return Optional.of(invocation);
    }

    /**
     * Reads the words with the options of AWS CLI. When AWS CLI would not know some of the words,
     * reads all words again with the own options added.
     */
    private ParsedLevel level(List<String> words) {
        List<Option> options = OperationOptions.of(service, operation);
        if (liftsRequirements(words)) {
            options.replaceAll(Option::optional);
        }
        for (String member : supplied) {
            options.replaceAll(
                    option -> option.destination().equals(member) ? option.optional() : option);
        }
        ParsedLevel level;
        try {
            level = LevelParser.parse(new OptionTable(options), HELP, words);
        } catch (UsageException fault) {
            // An option that is reported as missing may have been typed, but misspelt.
            throw fault.hinting(hint(words));
        }
        return level.rest().isEmpty()
                ? level
                : LevelParser.parse(new OptionTable(options, OwnOptions.of(command)), HELP, words);
    }

    private String hint(List<String> words) {
        List<Option> options = OperationOptions.of(service, operation);
        options.addAll(OwnOptions.of(command));
        GlobalOptions.TABLE.options().forEach(options::add);
        OptionTable table = new OptionTable(options);
        List<String> names = new ArrayList<>();
        options.forEach(option -> names.add(option.word()));
        Hints hints = new Hints();
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (name.startsWith("--") && table.startingWith(name).isEmpty()) {
                hints.add(name, names);
            }
        }
        return hints.text();
    }

    /**
     * Returns whether required options may be missing, because an option for the whole input was
     * typed or a sample of the input is printed. As with AWS CLI, only the exact separate word
     * counts: no abbreviation, no equals sign.
     */
    private static boolean liftsRequirements(List<String> words) {
        if (words.contains("--" + OperationOptions.CLI_INPUT_JSON)
                || words.contains("--" + OperationOptions.CLI_INPUT_YAML)) {
            return true;
        }
        int skeleton = words.indexOf("--" + OperationOptions.SKELETON);
        boolean validates =
                skeleton >= 0
                        && skeleton + 1 < words.size()
                        && words.get(skeleton + 1).equals(OperationOptions.SKELETON_OUTPUT);
        return skeleton >= 0 && !validates;
    }
}
