package io.github.awsession.session.port;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.FutureTask;

@Timeout(60)
class BasicForwardTest {
    private final RecordedEvents events = new RecordedEvents();
    private final RecordedLink link = new RecordedLink();
    private final RealTime time = new RealTime();
    private final LocalListener listener = LocalListener.bind(LocalAddress.tcp("", ""));
    private final BasicForward forward = BasicForward.start(listener, link, events, time);

    @AfterEach
    void close() {
        forward.close();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.ofLiteral("127.0.0.1"), listener.port());
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static String read(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), US_ASCII);
    }

    private boolean take(String text) throws InterruptedException {
        return forward.take(text.getBytes(US_ASCII));
    }

    @Test
    void leavesAGreetingUntilSomebodyConnects() throws Exception {
        assertThat(take("greeting")).isFalse();
        try (Socket socket = connect()) {
            assertThat(events.next()).isEqualTo("accepted first");
            awaitReady("greeting");

            assertThat(read(socket, 8)).isEqualTo("greeting");
        }
    }

    /** Offers a payload as often as an agent sends it again. */
    private void awaitReady(String text) throws InterruptedException {
        while (!take(text)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void carriesBytesInBothDirections() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "up");
            assertThat(link.next()).isEqualTo("up");
            awaitReady("down");
            take(" and more");

            assertThat(read(socket, 13)).isEqualTo("down and more");
        }
    }

    @Test
    void disconnectsAndGoesOnWithTheNextConnection() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "one");
            assertThat(link.next()).isEqualTo("one");
        }
        assertThat(link.next()).isEqualTo("<1>");
        assertThat(take("a rest of the first")).isTrue();

        try (Socket socket = connect()) {
            assertThat(events.next()).isEqualTo("accepted first");
            assertThat(events.next()).isEqualTo("accepted");
            write(socket, "two");
            assertThat(take("a late rest of the first")).isTrue();
            time.wakeUps.release();
            assertThat(link.next()).isEqualTo("two");
            assertThat(take("answer")).isTrue();

            assertThat(read(socket, 6)).isEqualTo("answer");
        }
        assertThat(link.next()).isEqualTo("<1>");
        assertThat(link.isEmpty()).isTrue();
    }

    @Test
    @SuppressWarnings("try")
    void servesOneConnectionAtATime() throws Exception {
        try (Socket first = connect()) {
            write(first, "one");
            assertThat(link.next()).isEqualTo("one");
            try (Socket second = connect()) {
                write(second, "two");
                write(first, "more");
                assertThat(link.next()).isEqualTo("more");
                first.close();
                assertThat(link.next()).isEqualTo("<1>");
                time.wakeUps.release();
                assertThat(link.next()).isEqualTo("two");
            }
        }
    }

    @Test
    void bringsTheAnswerToAProgramThatHasEndedItsDirection() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "question");
            socket.shutdownOutput();
            assertThat(link.next()).isEqualTo("question");
            awaitReady("answer");

            assertThat(read(socket, 6)).isEqualTo("answer");
            assertThat(link.next()).isEqualTo("<1>");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void waitsForASlowProgramOnlyAtItsLimit() throws Exception {
        Random random = new Random(51);
        byte[] bytes = new byte[12 << 20];
        random.nextBytes(bytes);
        try (Socket socket = connect()) {
            assertThat(events.next()).isEqualTo("accepted first");
            FutureTask<Boolean> taking = new FutureTask<>(() -> takeAll(bytes));
            Thread thread = Thread.ofPlatform().daemon().start(taking);
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }

            assertThat(socket.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
            assertThat(taking.get()).isTrue();
        }
    }

    private boolean takeAll(byte[] bytes) throws InterruptedException {
        for (int position = 0; position < bytes.length; position += 1024) {
            byte[] payload = new byte[1024];
            System.arraycopy(bytes, position, payload, 0, payload.length);
            while (!forward.take(payload)) {
                Thread.onSpinWait();
            }
        }
        return true;
    }

    @Test
    void deliversWhatHasArrivedAtTheEnd() throws Exception {
        try (Socket socket = connect()) {
            awaitReady("last words");
            forward.finish();
            forward.close();

            assertThat(socket.getInputStream().readAllBytes()).asString().isEqualTo("last words");
        }
        assertThat(link.isEmpty()).isTrue();
    }

    @Test
    void reportsThatTheDestinationRefused() throws Exception {
        forward.flag(3);
        forward.flag(4);

        assertThat(events.next()).isEqualTo("refused");
        assertThat(events.events).isEmpty();
    }
}
