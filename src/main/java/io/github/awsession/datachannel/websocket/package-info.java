/**
 * Sends and receives messages over websockets (RFC 6455), as client and as server. Nothing of what
 * the other side sends can fill the memory or end in anything but an {@code IOException}.
 */
@NullMarked
package io.github.awsession.datachannel.websocket;

import org.jspecify.annotations.NullMarked;
