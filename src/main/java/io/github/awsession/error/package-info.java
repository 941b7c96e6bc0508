/** Defines the sealed family of exceptions and the exit statuses that it maps to. */
@NullMarked
package io.github.awsession.error;

import org.jspecify.annotations.NullMarked;
