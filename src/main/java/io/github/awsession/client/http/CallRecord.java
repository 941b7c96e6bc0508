package io.github.awsession.client.http;

import io.github.awsession.json.JsonWriter;
import io.github.awsession.transport.http.ResponseTooLargeException;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Records what went over the wire in the current call of a client. The response and the failure are
 * those of the last attempt.
 */
public final class CallRecord {
    private static final int FIRST_REFUSAL = 300;
    private static final int FIRST_FAILURE = 500;

    private int attempts;
    private String target = "";
    private byte @Nullable [] replacedBody;
    private Map<String, List<String>> replacedQuery = Map.of();
    private @Nullable WireResponse response;
    private @Nullable IOException failure;

    /** Are read by the thread that ends the process after a signal. */
    private volatile boolean open;

    private volatile boolean mayHaveActed;

    /** Forgets the call before, together with its response, which may be large. */
    public void forget() {
        attempts = 0;
        target = "";
        replacedBody = null;
        replacedQuery = Map.of();
        response = null;
        failure = null;
    }

    /** Replaces the body that the SDK writes with a document of these parameters. */
    public void replaceBody(Value.Structure parameters) {
        replacedBody =
                JsonWriter.write(parameters, JsonWriter.Layout.COMPACT, false)
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** Replaces the values of these names in the query string that the SDK writes. */
    public void replaceQuery(Map<String, List<String>> query) {
        replacedQuery = query;
    }

    public Map<String, List<String>> replacedQuery() {
        return replacedQuery;
    }

    public byte @Nullable [] replacedBody() {
        return replacedBody;
    }

    /** Records that an attempt begins; {@code target} is the path and the query of its request. */
    void started(String target) {
        this.target = target;
        lose();
        attempts++;
        response = null;
        failure = null;
    }

    /** Records that the first byte of a request is about to be sent. */
    void sending() {
        open = true;
    }

    /** Takes a request without a response for one that the service has carried out. */
    private void lose() {
        mayHaveActed |= open;
        open = false;
    }

    void answered(WireResponse answer) {
        response = answer;
        mayHaveActed |= answer.status() < FIRST_REFUSAL || answer.status() >= FIRST_FAILURE;
        open = false;
    }

    void failed(IOException problem) {
        failure = problem;
        lose();
    }

    /**
     * Returns whether the service may have done what an attempt of any call asked for: it said so,
     * or it failed meanwhile, or the request was sent and has no response.
     */
    public boolean mayHaveActed() {
        return open || mayHaveActed;
    }

    /** Returns the whole URL of the last request to an endpoint. */
    public URI url(URI endpoint) {
        return target.isEmpty()
                ? endpoint
                : URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority() + target);
    }

    /**
     * Returns the number of retries if no more attempts were allowed, and -1 if more were allowed.
     */
    public int retriesIfExhausted(int maxAttempts) {
        return attempts < maxAttempts ? -1 : attempts - 1;
    }

    public int attempts() {
        return attempts;
    }

    /** Returns the response to the last attempt; null when there was none. */
    public @Nullable WireResponse response() {
        return response;
    }

    /**
     * Returns whether the last attempt got no response for a reason that may pass; distrust of the
     * server's certificate does not pass.
     */
    public boolean mayAnswerLater() {
        return failure != null && HttpFailure.mayPass(failure);
    }

    /** Returns whether the last attempt got no response, and a larger one was not the reason. */
    public boolean failedForNow() {
        return failure != null && !(failure instanceof ResponseTooLargeException);
    }

    /** Returns the reason why the last attempt got no response; null when it got a response. */
    public @Nullable IOException failure() {
        return failure;
    }
}
