/** The bytes that this process exchanges with its system, and the text and names they are here. */
@NullMarked
package io.github.awsession.environment.bytes;

import org.jspecify.annotations.NullMarked;
