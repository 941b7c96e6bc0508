/** Reads timestamps as python-dateutil does, and writes the form that is sent to services. */
@NullMarked
package io.github.awsession.argument.timestamp;

import org.jspecify.annotations.NullMarked;
