/** Converts JSON text to values and back, for every package that reads or writes JSON. */
@NullMarked
package io.github.awsession.json;

import org.jspecify.annotations.NullMarked;
