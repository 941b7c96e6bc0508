/** Validates parameters locally, in the words of AWS CLI. */
@NullMarked
package io.github.awsession.argument.check;

import org.jspecify.annotations.NullMarked;
