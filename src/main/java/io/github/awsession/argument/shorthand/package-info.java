/** Reads the shorthand syntax of AWS CLI and adjusts it to shapes. */
@NullMarked
package io.github.awsession.argument.shorthand;

import org.jspecify.annotations.NullMarked;
