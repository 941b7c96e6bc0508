/** Makes sample inputs and outputs, prefilled or not. */
@NullMarked
package io.github.awsession.argument.skeleton;

import org.jspecify.annotations.NullMarked;
