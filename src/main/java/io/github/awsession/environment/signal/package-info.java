/**
 * Handles signals: records them without a thread for each, passes them to a child, ignores those of
 * the keyboard, and writes last words at the exit.
 */
@NullMarked
package io.github.awsession.environment.signal;

import org.jspecify.annotations.NullMarked;
