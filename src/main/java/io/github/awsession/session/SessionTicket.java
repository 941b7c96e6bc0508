package io.github.awsession.session;

import io.github.awsession.datachannel.StreamAccess;

/**
 * Describes a session that has been started.
 *
 * @param id the session's id
 * @param target what it was started for
 * @param access what opens its data channel
 */
public record SessionTicket(String id, String target, StreamAccess access) {}
