/**
 * Reads one level of the command line by the rules of argparse, and declares options with their
 * texts.
 */
@NullMarked
package io.github.awsession.command.line;

import org.jspecify.annotations.NullMarked;
