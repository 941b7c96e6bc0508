/** Serves HTTP: protocols, and the checks of signatures and shapes. */
@NullMarked
package io.github.awsession.emulator.http;

import org.jspecify.annotations.NullMarked;
