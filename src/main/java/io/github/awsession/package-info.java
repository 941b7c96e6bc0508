/** Contains the entry point, which connects the parts of the program. */
@NullMarked
package io.github.awsession;

import org.jspecify.annotations.NullMarked;
