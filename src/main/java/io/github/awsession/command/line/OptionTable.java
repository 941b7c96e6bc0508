package io.github.awsession.command.line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of one level, in the order in which they are declared: those of AWS CLI, which may be
 * abbreviated, and ours, which must be spelled out, so that no abbreviation changes its meaning.
 */
public final class OptionTable {
    private final Map<String, Option> byWord = new LinkedHashMap<>();
    private final List<Option> own;

    public OptionTable(List<Option> options) {
        this(options, List.of());
    }

    /** A table with options of our own behind those of AWS CLI. */
    public OptionTable(List<Option> options, List<Option> own) {
        for (Option option : options) {
            byWord.put(option.word(), option);
        }
        this.own = own;
    }

    public Iterable<Option> options() {
        return byWord.values();
    }

    /** The option spelled exactly so, with its hyphens. */
    public @Nullable Option exactly(String word) {
        Option option = byWord.get(word);
        if (option != null) {
            return option;
        }
        for (Option candidate : own) {
            if (candidate.word().equals(word)) {
                return candidate;
            }
        }
        return null;
    }

    /** The options whose spelling starts so; more than one makes an abbreviation ambiguous. */
    public List<Option> startingWith(String prefix) {
        List<Option> matches = new ArrayList<>();
        byWord.forEach(
                (word, option) -> {
                    if (word.startsWith(prefix)) {
                        matches.add(option);
                    }
                });
        return matches;
    }
}
