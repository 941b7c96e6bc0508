/** Injects faults into the connections of data channels. */
@NullMarked
package io.github.awsession.emulator.line;

import org.jspecify.annotations.NullMarked;
