/** Emulates the sessions and calculations of Athena. */
@NullMarked
package io.github.awsession.emulator.athena;

import org.jspecify.annotations.NullMarked;
