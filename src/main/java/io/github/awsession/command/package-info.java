/** Runs one command line: checks the settings, finds the typed command, and reports its failure. */
@NullMarked
package io.github.awsession.command;

import org.jspecify.annotations.NullMarked;
