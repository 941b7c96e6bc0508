package io.github.awsession.output;

import io.github.awsession.value.Value;

import java.util.Iterator;

/**
 * A response in pages, which are fetched as they are looked at. Only one of the views is taken, and
 * only once.
 */
public interface PagedResponse {
    /** The pages as they come. */
    Iterator<Value.Structure> pages();

    /** What each page holds of the result; the last item may tell where to go on instead. */
    Iterator<Value.Structure> results();

    /** The result of all pages in one. */
    Value.Structure merged();
}
