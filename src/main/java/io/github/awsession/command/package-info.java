/** The command tree, its parser, help and completion, and the order in which one command runs. */
@NullMarked
package io.github.awsession.command;

import org.jspecify.annotations.NullMarked;
