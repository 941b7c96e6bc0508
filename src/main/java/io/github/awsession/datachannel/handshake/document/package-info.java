/** Holds the documents that a client and an agent exchange before a session begins. */
@NullMarked
package io.github.awsession.datachannel.handshake.document;

import org.jspecify.annotations.NullMarked;
