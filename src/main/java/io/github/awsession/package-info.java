/** The entry point and its wiring. */
@NullMarked
package io.github.awsession;

import org.jspecify.annotations.NullMarked;
