/** Writes to standard output or to a pager, in the right encoding and width. */
@NullMarked
package io.github.awsession.output.sink;

import org.jspecify.annotations.NullMarked;
