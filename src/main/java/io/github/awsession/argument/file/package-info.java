/** Reads the contents of {@code file://} and {@code fileb://} arguments and decodes them. */
@NullMarked
package io.github.awsession.argument.file;

import org.jspecify.annotations.NullMarked;
