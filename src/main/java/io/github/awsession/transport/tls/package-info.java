/** Secures connections with TLS, and decides which servers to trust. */
@NullMarked
package io.github.awsession.transport.tls;

import org.jspecify.annotations.NullMarked;
