package io.github.awsession.parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts what differs from run to run in the place of tokens, and tokens in its place. */
final class Tokens {
    private static final Pattern UUID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");

    private final Map<String, String> values;

    /** In the order of replacement. */
    Tokens(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> token : values.entrySet()) {
            filled = filled.replace(token.getKey(), token.getValue());
        }
        return filled;
    }

    /** What was written, with tokens again. */
    String restore(String text) {
        String restored = text;
        for (String token : List.of("{endpoint}", "{closed}")) {
            restored = restored.replace(values.get(token), token);
        }
        restored = restored.replace("127.0.0.1:" + values.get("{port}"), "127.0.0.1:{port}");
        for (String token : List.of("{home}", "{cwd}", "{bin}")) {
            restored = restored.replace(values.get(token), token);
        }
        return restored;
    }

    /**
     * The same for a tree; also made-up UUIDs, those that are not {@code mentioned}, become a
     * token.
     */
    Object restore(Object tree, String mentioned) {
        return each(
                tree,
                text ->
                        UUID.matcher(restore(text))
                                .replaceAll(
                                        match ->
                                                mentioned.contains(match.group())
                                                        ? match.group()
                                                        : "{uuid}"));
    }

    Object fill(Object tree) {
        return each(tree, this::fill);
    }

    private static Object each(Object tree, UnaryOperator<String> change) {
        return switch (tree) {
            case String text -> change.apply(text);
            case List<?> list ->
                    list.stream().map(item -> each(item, change)).collect(Collectors.toList());
            case Map<?, ?> map -> {
                Map<String, Object> changed = new LinkedHashMap<>();
                map.forEach((name, value) -> changed.put((String) name, each(value, change)));
                yield changed;
            }
            case null, default -> tree;
        };
    }
}
