/** How Python spells and reads texts and numbers. */
@NullMarked
package io.github.awsession.python;

import org.jspecify.annotations.NullMarked;
