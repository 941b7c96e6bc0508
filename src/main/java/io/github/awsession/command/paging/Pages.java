package io.github.awsession.command.paging;

import io.github.awsession.argument.PagingConfig;
import io.github.awsession.model.Pagination;
import io.github.awsession.output.PagedResponse;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** Provides the pages of one call in the forms that the output formats need. */
public final class Pages implements PagedResponse {
    private static final String RESUME = "NextToken";

    private final Pagination pagination;
    private final PageIterator pages;

    /**
     * Makes pages that are fetched only when an output format reads them.
     *
     * @param parameters the parameters of the call, with the {@link PagingConfig} among them
     * @param service sends one request and returns the response
     * @throws io.github.awsession.error.GeneralException when the {@link PagingConfig} is malformed
     */
    public Pages(
            Pagination pagination,
            Value.Structure parameters,
            UnaryOperator<Value.Structure> service) {
        this.pagination = pagination;
        SequencedMap<String, Value> members = new LinkedHashMap<>(parameters.members());
        PagingConfig config = PagingConfig.of(members.remove(PagingConfig.NAME));
        this.pages = new PageIterator(pagination, config, members, service);
    }

    /** Returns the parameters of the request for the first page. */
    public Value.Structure firstRequest() {
        return pages.firstRequest();
    }

    @Override
    public Iterator<Value.Structure> pages() {
        return pages;
    }

    @Override
    public Iterator<Value.Structure> results() {
        return new Results();
    }

    @Override
    public Value.Structure merged() {
        List<Value> items = new ArrayList<>();
        boolean listed = false;
        while (pages.hasNext()) {
            if (pages.next().get(pagination.resultKey()) instanceof Value.Sequence list) {
                listed = true;
                items.addAll(list.items());
            }
        }
        StructureBuilder members = new StructureBuilder();
        if (listed) {
            members.put(pagination.resultKey(), new Value.Sequence(items));
        }
        return members.putTextIfPresent(RESUME, pages.resumeToken()).build();
    }

    private static Value.Structure single(String name, Value value) {
        return new StructureBuilder().put(name, value).build();
    }

    /** Returns the result of each page, then the token that resumes behind the pages. */
    private final class Results implements Iterator<Value.Structure> {
        private boolean resumed;

        @Override
        public boolean hasNext() {
            return pages.hasNext() || (!resumed && pages.resumeToken().isPresent());
        }

        @Override
        public Value.Structure next() {
            if (pages.hasNext()) {
                Value items = pages.next().get(pagination.resultKey());
                return single(pagination.resultKey(), items == null ? Value.Null.NULL : items);
            }
            resumed = true;
            String token = pages.resumeToken().orElseThrow(NoSuchElementException::new);
            return single(RESUME, single(RESUME, new Value.Text(token)));
        }
    }
}
