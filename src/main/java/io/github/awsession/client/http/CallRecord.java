package io.github.awsession.client.http;

import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLHandshakeException;

/**
 * What went over the wire in one call, over all its attempts; the last attempt is the one that
 * counts.
 */
public final class CallRecord {
    private int attempts;
    private String target = "";
    private byte @Nullable [] replacedBody;
    private Map<String, List<String>> replacedQuery = Map.of();
    private @Nullable WireResponse response;
    private @Nullable IOException failure;

    /** Sends these parameters instead of those that the SDK writes. */
    public void replaceBody(Value.Structure parameters) {
        replacedBody =
                JsonWriter.write(parameters, JsonWriter.Layout.COMPACT, false)
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** Sends these names in the query string instead of those that the SDK writes. */
    public void replaceQuery(Map<String, List<String>> query) {
        replacedQuery = query;
    }

    public Map<String, List<String>> replacedQuery() {
        return replacedQuery;
    }

    public byte @Nullable [] replacedBody() {
        return replacedBody;
    }

    /** An attempt begins; {@code target} is the path and the query that it asks for. */
    void started(String target) {
        this.target = target;
        attempts++;
        response = null;
        failure = null;
    }

    void answered(WireResponse answer) {
        response = answer;
    }

    void failed(IOException problem) {
        failure = problem;
    }

    /** The whole URL of the last attempt at an endpoint. */
    public URI url(URI endpoint) {
        return target.isEmpty()
                ? endpoint
                : URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority() + target);
    }

    /** How many attempts followed the first if no more were allowed; -1 if more were. */
    public int retriesIfExhausted(int maxAttempts) {
        return attempts < maxAttempts ? -1 : attempts - 1;
    }

    public int attempts() {
        return attempts;
    }

    /** The last answer; null when there was none. */
    public @Nullable WireResponse response() {
        return response;
    }

    /** Whether there was no answer for a reason that may pass; distrust of the server does not. */
    public boolean mayAnswerLater() {
        return failure != null
                && !(failure instanceof SSLHandshakeException refused
                        && TlsReasons.isDistrust(refused));
    }

    /** Why the last attempt has no answer; null when it has one. */
    public @Nullable IOException failure() {
        return failure;
    }
}
