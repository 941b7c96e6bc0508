/** Writes requests and reads responses in HTTP/1.1, as Python's {@code http.client} does. */
@NullMarked
package io.github.awsession.transport.http;

import org.jspecify.annotations.NullMarked;
