package io.github.awsession.command.line;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one level took from the command line.
 *
 * @param values by destination; the last use of an option wins
 * @param positional the word it expected, or null
 * @param position where the positional stands among the words, or -1
 * @param rest what it does not know, in the order typed
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
