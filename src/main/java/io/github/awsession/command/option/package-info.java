/**
 * Declares the options of one operation, global and own, and makes the invocation from what was
 * typed.
 */
@NullMarked
package io.github.awsession.command.option;

import org.jspecify.annotations.NullMarked;
