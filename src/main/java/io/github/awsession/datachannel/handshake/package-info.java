/** Agrees with an agent on the kind of a session and on its encryption. */
@NullMarked
package io.github.awsession.datachannel.handshake;

import org.jspecify.annotations.NullMarked;
