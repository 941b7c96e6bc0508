package io.github.awsession.session.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

@Timeout(30)
class LastingListenerTest {
    private final LastingListener listener =
            new LastingListener(LocalListener.bind(LocalAddress.tcp("", "")));
    private final BlockingQueue<String> accepted = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        listener.close();
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(
                new InetSocketAddress(
                        InetAddress.ofLiteral("127.0.0.1"), listener.listener().port()));
    }

    private Acceptor session(String name) {
        Acceptor acceptor = listener.next();
        acceptor.serve(
                connection -> {
                    accepted.add(name);
                    LocalSockets.close(connection);
                },
                _ -> {});
        return acceptor;
    }

    @Test
    void servesOneSessionAfterTheOther() throws Exception {
        Acceptor first = session("first");
        try (SocketChannel _ = connect()) {
            assertThat(accepted.take()).isEqualTo("first");
        }
        first.close();
        try (Acceptor _ = session("second");
                SocketChannel _ = connect()) {
            assertThat(accepted.take()).isEqualTo("second");
        }
    }

    @Test
    void letsConnectionsWaitForTheNextSession() throws Exception {
        session("first").close();
        try (SocketChannel _ = connect();
                SocketChannel _ = connect();
                Acceptor _ = session("second")) {
            assertThat(accepted.take()).isEqualTo("second");
            assertThat(accepted.take()).isEqualTo("second");
        }
    }

    @Test
    void closesWhatWaitsWhenItIsClosed() throws Exception {
        session("first").close();
        try (SocketChannel waiting = connect()) {
            listener.close();
            assertThat(endOf(waiting)).isTrue();
        }
        assertThat(accepted).isEmpty();
    }

    /** Returns true when the connection ends, in order or not. */
    private static boolean endOf(SocketChannel connection) {
        try {
            return connection.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void anEarlierSessionDoesNotEndALaterOne() throws Exception {
        Acceptor first = session("first");
        try (Acceptor _ = session("second")) {
            first.close();
            try (SocketChannel _ = connect()) {
                assertThat(accepted.take()).isEqualTo("second");
            }
        }
    }
}
