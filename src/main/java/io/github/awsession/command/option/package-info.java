/**
 * Declares the global options, the options of operations and waiters, and the own options, and
 * makes an invocation from the typed words.
 */
@NullMarked
package io.github.awsession.command.option;

import org.jspecify.annotations.NullMarked;
