/** Implements {@code session run}, {@code list}, {@code terminate} and {@code env}. */
@NullMarked
package io.github.awsession.command.session;

import org.jspecify.annotations.NullMarked;
