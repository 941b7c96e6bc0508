/** Limits and continues the pages of one call: {@code --max-items} and {@code --starting-token}. */
@NullMarked
package io.github.awsession.command.paging;

import org.jspecify.annotations.NullMarked;
