package io.github.awsession.command.line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the options of one level, in the order in which they are declared: those of AWS CLI, which
 * may be abbreviated, and own options, which must be spelled out, so that no abbreviation of an AWS
 * CLI option changes its meaning.
 */
public final class OptionTable {
    private final Map<String, Option> byWord = new LinkedHashMap<>();
    private final List<Option> own;

    public OptionTable(List<Option> options) {
        this(options, List.of());
    }

    /** Makes a table with own options behind those of AWS CLI. */
    public OptionTable(List<Option> options, List<Option> own) {
        for (Option option : options) {
            byWord.put(option.word(), option);
        }
        this.own = own;
    }

    public Iterable<Option> options() {
        return byWord.values();
    }

    /** Returns the option with exactly this spelling, including the hyphens, or null. */
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

    /**
     * Returns the options of AWS CLI that start with an abbreviation; several options make the
     * abbreviation ambiguous.
     */
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
