/** Terminals: their modes and sizes, and pseudo-terminals for programs. */
@NullMarked
package io.github.awsession.environment.terminal;

import org.jspecify.annotations.NullMarked;
