/** Implements the command {@code wait} of a service. */
@NullMarked
package io.github.awsession.command.wait;

import org.jspecify.annotations.NullMarked;
