package io.github.awsession.output;

import io.github.awsession.value.Value;

import java.util.Iterator;

/**
 * Represents a response in pages, each of which is fetched only when it is used. A caller calls
 * only one of the methods, and only once.
 */
public interface PagedResponse {
    /** Returns the whole pages in order. */
    Iterator<Value.Structure> pages();

    /**
     * Returns the part of the result that each page holds; the last item may instead hold the token
     * at which the result continues.
     */
    Iterator<Value.Structure> results();

    /** Returns the result of all pages as one structure. */
    Value.Structure merged();
}
