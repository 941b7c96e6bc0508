package io.github.awsession.emulator.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Holds one page of a list.
 *
 * @param items the items, at most as many as requested
 * @param nextToken the token of the next page; absent on the last page
 */
public record ResultPage<T>(List<T> items, Optional<String> nextToken) {
    public ResultPage {
        items = List.copyOf(items);
    }

    /**
     * Describes what is listed.
     *
     * @param question the request; a token is valid for the same request only
     * @param items all candidates; the order of the remaining ones never changes
     * @param id the identity of an item, remembered in a token
     * @param wanted selects the items to list
     */
    public record Source<T>(
            String question, List<T> items, Function<T, String> id, Predicate<T> wanted) {}

    /**
     * Returns the page that follows the page of the token, or the first page; empty when the token
     * is unknown.
     */
    public static <T> Optional<ResultPage<T>> of(
            Source<T> source, int limit, Optional<String> token) {
        int start = 0;
        if (token.isPresent()) {
            List<String> tokens = source.items().stream().map(item -> token(source, item)).toList();
            start = tokens.indexOf(token.get()) + 1;
            if (start == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(page(source, start, limit));
    }

    private static <T> ResultPage<T> page(Source<T> source, int start, int limit) {
        List<T> page = new ArrayList<>();
        for (T item : source.items().subList(start, source.items().size())) {
            if (!source.wanted().test(item)) {
                continue;
            }
            if (page.size() == limit) {
                return new ResultPage<>(page, Optional.of(token(source, page.getLast())));
            }
            page.add(item);
        }
        return new ResultPage<>(page, Optional.empty());
    }

    private static <T> String token(Source<T> source, T item) {
        byte[] text =
                (source.question() + "\n" + source.id().apply(item))
                        .getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
