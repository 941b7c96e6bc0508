/** Does the work of sessions on this machine: shells, commands and connections to ports. */
@NullMarked
package io.github.awsession.emulator.runner;

import org.jspecify.annotations.NullMarked;
