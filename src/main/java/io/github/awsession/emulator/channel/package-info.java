/** Listens for the data channels of sessions, and leads each to the agent of its session. */
@NullMarked
package io.github.awsession.emulator.channel;

import org.jspecify.annotations.NullMarked;
