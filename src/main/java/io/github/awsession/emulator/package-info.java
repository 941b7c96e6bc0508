/** Emulates the services on this machine. */
@NullMarked
package io.github.awsession.emulator;

import org.jspecify.annotations.NullMarked;
