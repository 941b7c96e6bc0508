/** Reads the user's own names for commands, and finds out what they stand for. */
@NullMarked
package io.github.awsession.command.alias;

import org.jspecify.annotations.NullMarked;
