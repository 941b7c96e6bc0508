package io.github.awsession.model;

/**
 * Describes how an operation returns its result in pages.
 *
 * @param inputToken the input member that requests a later page
 * @param outputToken the output member that names the next page
 * @param limitKey the input member that limits the size of a page
 * @param resultKey the output member whose list is spread over the pages
 */
public record Pagination(
        String inputToken, String outputToken, String limitKey, String resultKey) {}
