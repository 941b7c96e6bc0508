/** A local stand-in for the services. */
@NullMarked
package io.github.awsession.emulator;

import org.jspecify.annotations.NullMarked;
