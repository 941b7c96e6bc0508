/** Reads session documents: which parameters they take, and what a session of them does. */
@NullMarked
package io.github.awsession.emulator.document;

import org.jspecify.annotations.NullMarked;
