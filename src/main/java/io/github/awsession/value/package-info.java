/** Defines the immutable tree of parameters and responses. */
@NullMarked
package io.github.awsession.value;

import org.jspecify.annotations.NullMarked;
