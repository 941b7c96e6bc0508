/**
 * Carries many connections over the two byte streams of a session: smux version 1, for the client
 * and for the agent.
 */
@NullMarked
package io.github.awsession.datachannel.mux;

import org.jspecify.annotations.NullMarked;
