/**
 * Evaluates JMESPath as the library inside AWS CLI does, with the library's messages; {@code Query}
 * is the entry point.
 */
@NullMarked
package io.github.awsession.output.query;

import org.jspecify.annotations.NullMarked;
