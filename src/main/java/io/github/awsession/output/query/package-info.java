/**
 * JMESPath as the library inside AWS CLI understands it, and in its words; {@code Query} is the
 * door.
 */
@NullMarked
package io.github.awsession.output.query;

import org.jspecify.annotations.NullMarked;
