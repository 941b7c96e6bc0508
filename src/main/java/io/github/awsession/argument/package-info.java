/**
 * Text as typed to parameters: scalars, JSON, shorthand, paramfiles, CLI input, validation and
 * skeletons.
 */
@NullMarked
package io.github.awsession.argument;

import org.jspecify.annotations.NullMarked;
