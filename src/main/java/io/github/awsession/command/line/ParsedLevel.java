package io.github.awsession.command.line;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the result of reading one level of the command line.
 *
 * @param values the typed values by destination; the last use of an option wins
 * @param positional the word without hyphens that the level expects, or null
 * @param position the index of the positional among the words, or -1
 * @param rest the words that the level does not know, in the order typed
 */
public record ParsedLevel(
        Map<String, List<String>> values,
        @Nullable String positional,
        int position,
        List<String> rest) {
    public ParsedLevel {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        rest = List.copyOf(rest);
    }
}
