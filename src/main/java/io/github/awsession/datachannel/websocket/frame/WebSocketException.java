package io.github.awsession.datachannel.websocket.frame;

import java.io.IOException;

/** Reports that the other side does not keep to the rules of websockets. */
public final class WebSocketException extends IOException {
    private static final long serialVersionUID = 1;

    private final int code;

    public WebSocketException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Returns the reason as a code for a close frame. */
    public int code() {
        return code;
    }
}
