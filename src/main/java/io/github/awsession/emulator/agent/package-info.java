/** Plays the agent on a node: handshakes, shells, commands and ports. */
@NullMarked
package io.github.awsession.emulator.agent;

import org.jspecify.annotations.NullMarked;
