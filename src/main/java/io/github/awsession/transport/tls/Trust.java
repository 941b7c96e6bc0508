package io.github.awsession.transport.tls;

import java.io.IOException;

/** Says which servers to trust. */
public sealed interface Trust {
    /** Trusts all servers. */
    record Everyone() implements Trust {}

    /** Trusts the servers that Java's own certificates verify. */
    record Usual() implements Trust {}

    /**
     * Trusts the servers that the certificates of a PEM file verify.
     *
     * @param file reads the file
     */
    record Bundle(Content file) implements Trust {}

    /** Reads the content of a file. */
    @FunctionalInterface
    interface Content {
        byte[] read() throws IOException;
    }
}
