/**
 * Holds everything outside the process: streams, variables, files, clock, programs, and the debug
 * log with its masks for secrets.
 */
@NullMarked
package io.github.awsession.environment;

import org.jspecify.annotations.NullMarked;
