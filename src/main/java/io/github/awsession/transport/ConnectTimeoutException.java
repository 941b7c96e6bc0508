package io.github.awsession.transport;

import java.net.SocketTimeoutException;

/** Reports that a server did not accept a connection before the timeout. */
public final class ConnectTimeoutException extends SocketTimeoutException {
    private static final long serialVersionUID = 1;

    ConnectTimeoutException() {
        super("Connect timed out");
    }
}
