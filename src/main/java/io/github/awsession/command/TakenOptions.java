package io.github.awsession.command;

import io.github.awsession.error.UsageException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options of ours that stand between those of an operation; each is spelled out and has one value.
 *
 * @param values the last value of each
 * @param rest all other words
 */
record TakenOptions(Map<String, String> values, List<String> rest) {
    /**
     * Takes options out of the words.
     *
     * @throws UsageException for one without a value or with one that it does not allow
     */
    static TakenOptions of(List<String> words, List<Option> options) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            String word = words.get(index++);
            int equals = word.indexOf('=');
            Optional<Option> option = find(options, equals < 0 ? word : word.substring(0, equals));
            if (option.isEmpty()) {
                rest.add(word);
            } else if (equals >= 0) {
                values.put(option.get().name(), checked(option.get(), word.substring(equals + 1)));
            } else if (index < words.size() && !words.get(index).startsWith("--")) {
                values.put(option.get().name(), checked(option.get(), words.get(index++)));
            } else {
                throw wrong("argument " + word + ": expected one argument");
            }
        }
        return new TakenOptions(values, List.copyOf(rest));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * The value of an option that is needed.
     *
     * @throws UsageException when it is missing
     */
    String require(String name) {
        return find(name)
                .orElseThrow(() -> wrong("the following arguments are required: --" + name));
    }

    static UsageException wrong(String text) {
        return new UsageException(text + "\n\n" + Usage.TEXT);
    }

    private static Optional<Option> find(List<Option> options, String word) {
        return options.stream().filter(option -> option.word().equals(word)).findFirst();
    }

    private static String checked(Option option, String value) {
        try {
            OptionValues.check(option, value);
        } catch (WordFault fault) {
            throw wrong(String.valueOf(fault.getMessage()));
        }
        return value;
    }
}
