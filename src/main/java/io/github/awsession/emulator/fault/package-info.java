/** Injects faults, with their seeds and counts, and determines how fast time passes. */
@NullMarked
package io.github.awsession.emulator.fault;

import org.jspecify.annotations.NullMarked;
