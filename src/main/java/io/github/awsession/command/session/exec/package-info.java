/** Implements {@code session exec}. */
@NullMarked
package io.github.awsession.command.session.exec;

import org.jspecify.annotations.NullMarked;
