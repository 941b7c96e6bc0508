/**
 * Joins a session with this machine: local ports, unix sockets and standard streams on one side, a
 * link to the agent on the other.
 */
@NullMarked
package io.github.awsession.session.port;

import org.jspecify.annotations.NullMarked;
