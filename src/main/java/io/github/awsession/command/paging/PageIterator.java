package io.github.awsession.command.paging;

import io.github.awsession.argument.PagingConfig;
import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Pagination;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * Fetches pages until a response names no next page or enough items have been fetched. Items before
 * the starting token and items beyond the wanted count are cut off. The oddities of AWS CLI's
 * paginator are kept: a negative {@code --max-items} leaves out items at the end of the first page,
 * an empty token and the word {@code None} count as absent, and a service that names the same page
 * twice causes an error.
 */
final class PageIterator implements Iterator<Value.Structure> {
    private final Pagination pagination;
    private final PagingConfig config;
    private final SequencedMap<String, Value> parameters;
    private final UnaryOperator<Value.Structure> service;

    /** Holds the token parameters of the request for the current page. */
    private SequencedMap<String, Value> token = new LinkedHashMap<>();

    private Value.@Nullable Structure last;
    private BigInteger seen = BigInteger.ZERO;
    private boolean started;
    private boolean named;
    private boolean ended;
    private Optional<String> resumeToken = Optional.empty();

    PageIterator(
            Pagination pagination,
            PagingConfig config,
            SequencedMap<String, Value> parameters,
            UnaryOperator<Value.Structure> service) {
        this.pagination = pagination;
        this.config = config;
        this.parameters = new LinkedHashMap<>(parameters);
        this.service = service;
        token.put(pagination.inputToken(), Value.Null.NULL);
    }

    /**
     * Returns the token with which a later command continues, once all pages are fetched; the
     * result is empty when no items are left.
     */
    Optional<String> resumeToken() {
        return resumeToken;
    }

    /**
     * Returns whether there is a next page. The token of the previous page is checked only here,
     * after that page was taken and perhaps printed.
     */
    @Override
    public boolean hasNext() {
        if (last != null) {
            Value.Structure page = last;
            last = null;
            goOn(page);
        }
        return !ended;
    }

    @Override
    public Value.Structure next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Value.Structure page = started ? cut(fetch(), BigInteger.ZERO) : first();
        last = page;
        return page;
    }

    private Value.Structure fetch() {
        return service.apply(new Value.Structure(parameters));
    }

    /** Returns the parameters of the request for the first page. */
    Value.Structure firstRequest() {
        var _ = start();
        return new Value.Structure(parameters);
    }

    private Value.Structure first() {
        started = true;
        PageToken start = start();
        Value.Structure page = fetch();
        return start == null ? cut(page, BigInteger.ZERO) : cutFirst(page, start);
    }

    private @Nullable PageToken start() {
        PageToken start =
                config.startingToken()
                        .map(text -> PageToken.decode(text, pagination.inputToken()))
                        .orElse(null);
        if (start != null) {
            token = start.parameters();
            ask(token);
        }
        config.pageSize()
                .ifPresent(size -> parameters.put(pagination.limitKey(), new Value.Integral(size)));
        return start;
    }

    private Value.Structure cutFirst(Value.Structure page, PageToken start) {
        if (!(page.get(pagination.resultKey()) instanceof Value.Sequence(List<Value> items))) {
            return cut(with(page, Value.Null.NULL), BigInteger.ZERO);
        }
        BigInteger offset = start.offset();
        List<Value> rest = items.subList(position(offset, items.size()), items.size());
        return cut(with(page, new Value.Sequence(rest)), offset);
    }

    /**
     * Cuts off the items beyond the wanted count, and keeps the token with which to continue if
     * there were any.
     */
    private Value.Structure cut(Value.Structure page, BigInteger offset) {
        List<Value> items = items(page);
        BigInteger count = BigInteger.valueOf(items.size());
        BigInteger wanted = config.maxItems().map(all -> all.subtract(seen)).orElse(count);
        if (wanted.compareTo(count) >= 0) {
            return page;
        }
        resumeToken =
                Optional.of(PageToken.encode(token, pagination.inputToken(), wanted.add(offset)));
        List<Value> kept = items.subList(0, position(wanted, items.size()));
        return with(page, new Value.Sequence(kept));
    }

    private void goOn(Value.Structure page) {
        ended = true;
        if (resumeToken.isPresent()) {
            return;
        }
        seen = seen.add(BigInteger.valueOf(items(page).size()));
        Value next = page.get(pagination.outputToken());
        if (next == null || !isTrue(next)) {
            return;
        }
        SequencedMap<String, Value> before = token;
        token = new LinkedHashMap<>();
        token.put(pagination.inputToken(), next);
        if (config.maxItems().filter(seen::equals).isPresent()) {
            resumeToken = Optional.of(PageToken.encode(token));
            return;
        }
        checkProgress(before);
        ask(token);
        ended = false;
    }

    /** Fails when the service names the same page twice; the starting token may come back once. */
    private void checkProgress(SequencedMap<String, Value> before) {
        String spelled = PythonText.of(new Value.Structure(token));
        if (named && spelled.equals(PythonText.of(new Value.Structure(before)))) {
            throw new GeneralException(
                    "Error during pagination: The same next token was received twice: " + spelled);
        }
        named = true;
    }

    private void ask(SequencedMap<String, Value> wanted) {
        wanted.forEach(
                (name, value) -> {
                    boolean none =
                            value == Value.Null.NULL
                                    || (value instanceof Value.Text(String text)
                                            && text.equals(PageToken.NONE));
                    if (none) {
                        parameters.remove(name);
                    } else {
                        parameters.put(name, value);
                    }
                });
    }

    private List<Value> items(Value.Structure page) {
        return page.get(pagination.resultKey()) instanceof Value.Sequence(List<Value> items)
                ? items
                : List.of();
    }

    private Value.Structure with(Value.Structure page, Value items) {
        return new StructureBuilder()
                .putAll(page.members())
                .put(pagination.resultKey(), items)
                .build();
    }

    /** Returns the index of a bound of a Python slice; a negative bound counts from the end. */
    private static int position(BigInteger bound, int size) {
        BigInteger length = BigInteger.valueOf(size);
        BigInteger position = bound.signum() < 0 ? length.add(bound) : bound;
        return position.max(BigInteger.ZERO).min(length).intValue();
    }

    private static boolean isTrue(Value value) {
        return switch (value) {
            case Value.Null _ -> false;
            case Value.Bool(boolean truth) -> truth;
            case Value.Integral(BigInteger number) -> number.signum() != 0;
            case Value.Decimal(double number) -> number != 0;
            case Value.Text(String text) -> !text.isEmpty();
            case Value.Sequence(List<Value> items) -> !items.isEmpty();
            case Value.Structure(SequencedMap<String, Value> members) -> !members.isEmpty();
            case Value.Timestamp _, Value.Blob _ -> true;
        };
    }
}
