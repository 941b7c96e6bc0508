package io.github.awsession.transport.http;

import java.io.IOException;

/** Reports a response with more bytes than this program takes. */
public final class ResponseTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    ResponseTooLargeException(long limit) {
        super("The response has more than " + limit + " bytes");
    }
}
