/** Output formats, error formats and the pager. */
@NullMarked
package io.github.awsession.output;

import org.jspecify.annotations.NullMarked;
