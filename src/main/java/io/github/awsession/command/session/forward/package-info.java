/** Implements {@code session forward}. */
@NullMarked
package io.github.awsession.command.session.forward;

import org.jspecify.annotations.NullMarked;
