/**
 * Runs an invocation: reads its parameters, calls the service, and handles the response, in this
 * order.
 */
@NullMarked
package io.github.awsession.command.run;

import org.jspecify.annotations.NullMarked;
