package io.github.awsession.transport.http;

/** Is one header of a request or of a response. */
public record HttpHeader(String name, String value) {
    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
