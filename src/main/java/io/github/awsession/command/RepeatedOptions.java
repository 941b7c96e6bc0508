package io.github.awsession.command;

import io.github.awsession.error.UsageException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the options of a verb, of which each may be typed several times. */
final class RepeatedOptions {
    private RepeatedOptions() {}

    /**
     * Every value of every option that was typed; a flag has an empty one.
     *
     * @throws UsageException for a word that is none of them
     */
    static Map<String, List<String>> read(List<String> words, List<Option> options) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            String word = words.get(index);
            int equals = word.indexOf('=');
            Option option = find(options, equals < 0 ? word : word.substring(0, equals));
            if (option == null || (isFlag(option) && equals >= 0)) {
                unknown.add(word);
                index++;
            } else if (isFlag(option)) {
                values.put(option.name(), List.of(""));
                index++;
            } else {
                int end = Math.min(words.size(), index + (equals < 0 ? 2 : 1));
                String value =
                        TakenOptions.of(words.subList(index, end), List.of(option))
                                .require(option.name());
                values.computeIfAbsent(option.name(), _ -> new ArrayList<>()).add(value);
                index = end;
            }
        }
        if (!unknown.isEmpty()) {
            throw UsageException.unknownOptions("Unknown options: " + String.join(", ", unknown));
        }
        return values;
    }

    private static @Nullable Option find(List<Option> options, String word) {
        for (Option option : options) {
            if (option.word().equals(word)) {
                return option;
            }
        }
        return null;
    }

    private static boolean isFlag(Option option) {
        return option.arity() == Option.Arity.NONE;
    }
}
