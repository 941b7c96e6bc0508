package io.github.awsession.command.line;

import io.github.awsession.command.line.Option.Arity;
import io.github.awsession.error.UsageException;
import io.github.awsession.python.PythonText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Reads the options and the positional that one level of the command line knows, and leaves the
 * remaining words to the next level.
 *
 * <p>The command line has three levels: global options and the service, the operation, the
 * operation's options. Each level skips options that it does not know. Because it does not know
 * whether a value belongs to such an option, a value that comes before the command is taken for the
 * command. This is AWS CLI's behaviour, inherited from {@code argparse}.
 */
public final class LevelParser {
    private final OptionTable options;
    private final Positional positional;
    private final List<Word> words;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> rest = new ArrayList<>();
    private boolean positionalDone;
    private boolean stopped;
    private @Nullable String taken;
    private int takenAt = -1;

    private LevelParser(OptionTable options, Positional positional, List<String> typed)
            throws WordFault {
        this.options = options;
        this.positional = positional;
        this.words = new WordReader(options).read(typed);
    }

    /**
     * Reads one level.
     *
     * @throws UsageException for the first word that is wrong, or for missing words
     */
    public static ParsedLevel parse(
            OptionTable options, Positional positional, List<String> typed) {
        return parse(options, positional, typed, Usage.TEXT);
    }

    /** Reads one level whose failures end with the given usage text. */
    public static ParsedLevel parse(
            OptionTable options, Positional positional, List<String> typed, String usage) {
        try {
            return level(options, positional, typed);
        } catch (WordFault fault) {
            throw new UsageException(fault.getMessage() + "\n\n" + usage);
        }
    }

    private static ParsedLevel level(OptionTable options, Positional positional, List<String> typed)
            throws WordFault {
        LevelParser parser = new LevelParser(options, positional, typed);
        parser.walk();
        if (!parser.stopped) {
            parser.requireAll();
        }
        return new ParsedLevel(parser.values, parser.taken, parser.takenAt, parser.rest);
    }

    private void walk() throws WordFault {
        int position = 0;
        int option = nextOption(0);
        while (option < words.size()) {
            if (position < option) {
                position = takePositional(position);
            }
            leave(position, option);
            position = takeOption(option);
            if (stopped) {
                return;
            }
            option = nextOption(position);
        }
        position = takePositional(position);
        leave(position, words.size());
    }

    private int nextOption(int from) {
        int index = from;
        while (index < words.size() && !isOption(words.get(index))) {
            index++;
        }
        return index;
    }

    private static boolean isOption(Word word) {
        return word instanceof Word.Known || word instanceof Word.Unknown;
    }

    private void leave(int from, int to) {
        for (int index = from; index < to; index++) {
            rest.add(words.get(index).typed());
        }
    }

    /**
     * Takes one argument as the positional, with the end-of-options marks around it. Takes nothing
     * when the positional has been taken before or, being optional, was absent at an earlier
     * position.
     */
    private int takePositional(int position) throws WordFault {
        if (positionalDone) {
            return position;
        }
        int index = skipMark(position);
        if (index < words.size() && words.get(index) instanceof Word.Argument(String text)) {
            positionalDone = true;
            taken = positionalValue(text);
            takenAt = index;
            return skipMark(index + 1);
        }
        if (positional.required()) {
            return position;
        }
        positionalDone = true;
        return index;
    }

    private int skipMark(int index) {
        return index < words.size() && words.get(index) instanceof Word.EndOfOptions
                ? index + 1
                : index;
    }

    private String positionalValue(String text) throws WordFault {
        if (!positional.choices().isEmpty()) {
            Choices.check("argument " + positional.name(), text, positional.choices());
        }
        return text;
    }

    private int takeOption(int position) throws WordFault {
        Word word = words.get(position);
        if (!(word instanceof Word.Known(String _, Option option, String explicit))) {
            rest.add(word.typed());
            return position + 1;
        }
        return explicit == null
                ? takeFollowing(option, position + 1)
                : takeExplicit(option, explicit, position);
    }

    private int takeExplicit(Option option, String explicit, int position) throws WordFault {
        if (option.arity() == Arity.NONE) {
            throw new WordFault(
                    "argument "
                            + option.word()
                            + ": ignored explicit argument "
                            + PythonText.quoted(explicit));
        }
        keep(option, List.of(explicit));
        return position + 1;
    }

    private int takeFollowing(Option option, int from) throws WordFault {
        int available = arguments(from);
        int count =
                switch (option.arity()) {
                    case NONE -> 0;
                    case ONE, ZERO_OR_ONE -> Math.min(1, available);
                    case ANY -> available;
                };
        if (count == 0 && option.arity() == Arity.ONE) {
            throw new WordFault("argument " + option.word() + ": expected one argument");
        }
        List<String> following = new ArrayList<>(count);
        for (int index = from; index < from + count; index++) {
            following.add(words.get(index).typed());
        }
        boolean constant = count == 0 && option.arity() != Arity.ANY;
        keep(option, constant ? List.of(option.constant()) : following);
        return from + count;
    }

    private int arguments(int from) {
        int index = from;
        while (index < words.size() && words.get(index) instanceof Word.Argument) {
            index++;
        }
        return index - from;
    }

    private void keep(Option option, List<String> given) throws WordFault {
        for (String value : given) {
            OptionValues.check(option, value);
        }
        seen.add(option.name());
        values.put(option.destination(), given);
        stopped = option.name().equals(Option.VERSION);
    }

    private void requireAll() throws WordFault {
        StringJoiner missing = new StringJoiner(", ");
        for (Option option : options.options()) {
            if (option.required() && !seen.contains(option.name())) {
                missing.add(option.word());
            }
        }
        if (positional.required() && taken == null) {
            missing.add(positional.name());
        }
        if (missing.length() > 0) {
            throw new WordFault("the following arguments are required: " + missing);
        }
    }
}
