package io.github.awsession.client.http;

import io.github.awsession.transport.TimeLimits;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

import java.io.IOException;

/** Records every response in a {@link CallRecord} before the SDK sees the response. */
public final class RecordingHttpClient implements SdkHttpClient {
    /** Decides what the SDK sees of a response. */
    @FunctionalInterface
    public interface Shown {
        HttpExecuteResponse of(WireResponse answer) throws IOException;
    }

    private final Connections connections;
    private final CallRecord callRecord;
    private final Shown shown;
    private Transmission transmission;

    public RecordingHttpClient(Connections connections, CallRecord callRecord, Shown shown) {
        this.connections = connections;
        this.transmission = new Transmission(connections);
        this.callRecord = callRecord;
        this.shown = shown;
    }

    /** Sets the time limits of the following requests. */
    public void limit(TimeLimits limits) {
        transmission = new Transmission(connections.within(limits));
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return shown.of(attempt(request));
            }

            @Override
            public void abort() {
                // Calls are never aborted.
            }
        };
    }

    private WireResponse attempt(HttpExecuteRequest request) throws IOException {
        callRecord.started(Transmission.target(request.httpRequest()));
        try {
            WireResponse answer = transmission.of(request, callRecord::sending);
            callRecord.answered(answer);
            return answer;
        } catch (IOException problem) {
            callRecord.failed(problem);
            throw problem;
        }
    }

    @Override
    public String clientName() {
        return "Connections";
    }

    @Override
    public void close() {
        // The connections outlive the client.
    }
}
