/** Writes values in the formats json, text, table, yaml and yaml-stream. */
@NullMarked
package io.github.awsession.output.format;

import org.jspecify.annotations.NullMarked;
