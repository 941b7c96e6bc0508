package io.github.awsession.session.port;

import java.io.IOException;
import java.nio.channels.Channel;

/** Does what can fail on sockets without any harm. */
final class LocalSockets {
    private LocalSockets() {}

    static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // The socket is gone either way.
        }
    }
}
