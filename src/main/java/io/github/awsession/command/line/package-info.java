/**
 * Reads one level of the command line by the rules of Python's {@code argparse}, and describes
 * options and their help texts.
 */
@NullMarked
package io.github.awsession.command.line;

import org.jspecify.annotations.NullMarked;
