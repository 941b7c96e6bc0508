package io.github.awsession.session;

import io.github.awsession.datachannel.LineOpener;
import io.github.awsession.datachannel.Resumption;
import io.github.awsession.datachannel.handshake.DataKeys;

/**
 * Holds what a session needs of the services while it is open.
 *
 * @param lines opens connections to the gateway
 * @param resumption gets new access when a connection is lost
 * @param termination terminates the session, or throws an {@code AwsessionException}
 * @param keys makes the key of an encrypted session
 */
public record SessionBackend(
        LineOpener lines, Resumption resumption, Runnable termination, DataKeys keys) {}
