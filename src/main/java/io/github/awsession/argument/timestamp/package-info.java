/** Timestamps as python-dateutil reads them, and their form on the wire. */
@NullMarked
package io.github.awsession.argument.timestamp;

import org.jspecify.annotations.NullMarked;
