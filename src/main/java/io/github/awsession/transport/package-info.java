/**
 * Opens connections, through proxies and TLS, with time limits, and exchanges HTTP/1.1 requests and
 * responses over them. No thread is started: everything happens on the calling thread, which an
 * interrupt sets free at once.
 */
@NullMarked
package io.github.awsession.transport;

import org.jspecify.annotations.NullMarked;
