/** Reads and spells texts and numbers as Python does. */
@NullMarked
package io.github.awsession.python;

import org.jspecify.annotations.NullMarked;
