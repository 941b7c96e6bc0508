package io.github.awsession.transport;

import java.io.IOException;

/** Reports that no connection through the proxy was made, because of the proxy. */
public final class ProxyException extends IOException {
    private static final long serialVersionUID = 1;

    ProxyException(String message) {
        super(message);
    }

    ProxyException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
