package io.github.awsession.transport;

import java.io.IOException;

/** Reports that a server does not change the protocol of a connection as it was asked to. */
public final class UpgradeRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    UpgradeRefusedException(int status) {
        super("The server answered " + status + " instead of changing the protocol");
        this.status = status;
    }

    /** Returns the status of the response. */
    public int status() {
        return status;
    }
}
