/** Defines the waiters, and the loop that polls for them. */
@NullMarked
package io.github.awsession.waiting;

import org.jspecify.annotations.NullMarked;
