package io.github.awsession.datachannel;

import io.github.awsession.datachannel.stream.Line;

import java.io.IOException;

/** Opens connections to the gateway. */
@FunctionalInterface
public interface LineOpener {
    /**
     * Opens a connection. An interrupt of the thread ends the attempt.
     *
     * @param url a stream URL; a secret, which the message of an exception does not contain
     * @throws IOException when there is no connection, or the gateway refuses it
     */
    Line open(String url) throws IOException;
}
