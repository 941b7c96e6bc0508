/** Prints responses and errors in their formats, and responses possibly through a pager. */
@NullMarked
package io.github.awsession.output;

import org.jspecify.annotations.NullMarked;
