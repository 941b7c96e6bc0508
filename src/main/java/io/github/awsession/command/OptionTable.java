package io.github.awsession.command;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of one level, in the order in which they are declared. */
final class OptionTable {
    private final Map<String, Option> byWord = new LinkedHashMap<>();

    OptionTable(List<Option> options) {
        for (Option option : options) {
            byWord.put(option.word(), option);
        }
    }

    Iterable<Option> options() {
        return byWord.values();
    }

    /** The option spelled exactly so, with its hyphens. */
    @Nullable Option exactly(String word) {
        return byWord.get(word);
    }

    /** The options whose spelling starts so; more than one makes an abbreviation ambiguous. */
    List<Option> startingWith(String prefix) {
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
