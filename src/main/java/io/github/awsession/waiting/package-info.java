/** Waiters: what can be waited for, and the loop that does it. */
@NullMarked
package io.github.awsession.waiting;

import org.jspecify.annotations.NullMarked;
