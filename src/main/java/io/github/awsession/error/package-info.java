/** The sealed exception family and the exit statuses it maps to. */
@NullMarked
package io.github.awsession.error;

import org.jspecify.annotations.NullMarked;
