/**
 * Turns typed text into parameters: scalars, JSON, shorthand, paramfiles and CLI input. The
 * sub-packages also validate parameters and make skeletons.
 */
@NullMarked
package io.github.awsession.argument;

import org.jspecify.annotations.NullMarked;
