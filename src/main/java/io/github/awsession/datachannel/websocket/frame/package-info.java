/** Reads and writes the frames of websockets, and puts messages together. */
@NullMarked
package io.github.awsession.datachannel.websocket.frame;

import org.jspecify.annotations.NullMarked;
