package io.github.awsession.client.http;

import io.github.awsession.transport.Server;
import io.github.awsession.transport.http.HttpHeader;
import io.github.awsession.transport.http.HttpRequest;
import io.github.awsession.transport.http.HttpResponse;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends one request of the SDK and reads its response. */
final class Transmission {
    private final Connections connections;

    Transmission(Connections connections) {
        this.connections = connections;
    }

    /**
     * Makes one attempt.
     *
     * @param sending is run before the first byte of the request is sent
     */
    WireResponse of(HttpExecuteRequest request, Runnable sending) throws IOException {
        return connections.log().isOn()
                ? new WireLog(connections.log()).transmit(request, logged -> send(logged, sending))
                : send(request, sending);
    }

    private WireResponse send(HttpExecuteRequest request, Runnable sending) throws IOException {
        SdkHttpRequest head = request.httpRequest();
        HttpResponse response =
                connections.send(
                        Server.of(head.protocol(), head.host(), head.port()),
                        new HttpRequest(
                                head.method().name(), target(head), headers(head), body(request)),
                        sending);
        return new WireResponse(
                SdkHttpResponse.builder()
                        .statusCode(response.status())
                        .headers(headers(response.headers()))
                        .build(),
                response.body());
    }

    /** Returns the path and the query of a request. */
    static String target(SdkHttpRequest head) {
        String path = head.encodedPath().isEmpty() ? "/" : head.encodedPath();
        Optional<String> query = head.encodedQueryParameters();
        return query.isEmpty() ? path : path + "?" + query.get();
    }

    private static List<HttpHeader> headers(SdkHttpRequest head) {
        List<HttpHeader> headers = new ArrayList<>();
        head.forEachHeader(
                (name, values) ->
                        values.forEach(value -> headers.add(new HttpHeader(name, value))));
        return headers;
    }

    private static byte[] body(HttpExecuteRequest request) throws IOException {
        ContentStreamProvider content = request.contentStreamProvider().orElse(null);
        if (content == null) {
            return new byte[0];
        }
        try (InputStream body = content.newStream()) {
            return body.readAllBytes();
        }
    }

    private static Map<String, List<String>> headers(List<HttpHeader> received) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : received) {
            headers.computeIfAbsent(header.name(), _ -> new ArrayList<>()).add(header.value());
        }
        return headers;
    }
}
