/** Lets picocli read, describe and dispatch the commands that AWS CLI does not have. */
@NullMarked
package io.github.awsession.command.own;

import org.jspecify.annotations.NullMarked;
