/** Describes the whole program as a tree of commands, and makes completion scripts from it. */
@NullMarked
package io.github.awsession.command.completion;

import org.jspecify.annotations.NullMarked;
