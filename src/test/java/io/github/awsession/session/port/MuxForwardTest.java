package io.github.awsession.session.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.awsession.datachannel.mux.MuxStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

@Timeout(60)
class MuxForwardTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final RecordedEvents events = new RecordedEvents();
    private final RealTime time = new RealTime();
    private final FarSide far = new FarSide();
    private final LocalListener listener = LocalListener.bind(LocalAddress.tcp("", ""));
    private final MuxForward forward = start();

    @TempDir private Path folder;

    private MuxForward start() {
        MuxForward started = MuxForward.start(listener, far, false, events, time, LONG);
        far.join(started);
        return started;
    }

    @AfterEach
    void close() {
        forward.close();
        far.close();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.ofLiteral("127.0.0.1"), listener.port());
    }

    private static String readAll(MuxStream stream) throws InterruptedException {
        StringBuilder all = new StringBuilder();
        byte[] buffer = new byte[1000];
        for (int length = stream.read(buffer, 0, buffer.length);
                length >= 0;
                length = stream.read(buffer, 0, buffer.length)) {
            all.append(new String(buffer, 0, length, US_ASCII));
        }
        return all.toString();
    }

    private static String read(MuxStream stream, int length) throws InterruptedException {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            done += stream.read(bytes, done, length - done);
        }
        return new String(bytes, US_ASCII);
    }

    private static void write(MuxStream stream, String text) throws InterruptedException {
        assertThat(stream.write(text.getBytes(US_ASCII), 0, text.length())).isTrue();
    }

    @Test
    void reportsConnectionsAndRefusals() throws Exception {
        try (Socket _ = connect()) {
            assertThat(events.next()).isEqualTo("accepted first");
        }
        try (Socket _ = connect()) {
            assertThat(events.next()).isEqualTo("accepted");
        }
        forward.flag(3);
        assertThat(events.next()).isEqualTo("refused");
    }

    @Test
    void carriesRandomBytesOfManyConnections() throws Exception {
        far.echo();
        List<FutureTask<Boolean>> echoes = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            Random random = new Random(number);
            byte[] bytes = new byte[1_000_000];
            random.nextBytes(bytes);
            Socket socket = connect();
            FutureTask<Boolean> writing =
                    new FutureTask<>(
                            () -> {
                                socket.getOutputStream().write(bytes);
                                return true;
                            });
            Thread.ofVirtual().start(writing);
            FutureTask<Boolean> echo =
                    new FutureTask<>(
                            () -> {
                                try (socket) {
                                    byte[] got = socket.getInputStream().readNBytes(bytes.length);
                                    return writing.get() && Arrays.equals(got, bytes);
                                }
                            });
            Thread.ofVirtual().start(echo);
            echoes.add(echo);
        }

        for (FutureTask<Boolean> echo : echoes) {
            assertThat(echo.get()).isTrue();
        }
    }

    @Test
    void bringsTheAnswerToAProgramThatHasEndedItsDirection() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("question".getBytes(US_ASCII));
            socket.shutdownOutput();
            MuxStream stream = far.accept();
            assertThat(read(stream, 8)).isEqualTo("question");
            assertThat(stream.isFinishedByPeer()).isFalse();
            write(stream, "answer");
            stream.finish();

            assertThat(socket.getInputStream().readAllBytes()).asString().isEqualTo("answer");
            assertThat(readAll(stream)).isEmpty();
        }
    }

    @Test
    void passesAnEndOnWhenTheFarSideIsQuietAndStillBringsTheAnswer() throws Exception {
        LocalListener second = LocalListener.bind(LocalAddress.tcp("", ""));
        try (FarSide agent = new FarSide();
                MuxForward patient = MuxForward.start(second, agent, false, events, time, SHORT);
                Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), second.port())) {
            agent.join(patient);
            socket.getOutputStream().write("question".getBytes(US_ASCII));
            socket.shutdownOutput();
            MuxStream stream = agent.accept();
            assertThat(readAll(stream)).isEqualTo("question");
            write(stream, "answer");
            stream.finish();

            assertThat(socket.getInputStream().readAllBytes()).asString().isEqualTo("answer");
        }
    }

    @Test
    void tellsTheFarSideAtOnceThatAProgramIsGone() throws Exception {
        Socket socket = connect();
        socket.getOutputStream().write("x".getBytes(US_ASCII));
        MuxStream stream = far.accept();
        assertThat(read(stream, 1)).isEqualTo("x");
        // The connection is reset, because the program leaves without reading.
        socket.setSoLinger(true, 0);
        socket.close();

        assertThat(readAll(stream)).isEmpty();
        assertThat(stream.isFinishedByPeer()).isTrue();
    }

    @Test
    void closesTheConnectionWhenTheFarSideHasFinished() throws Exception {
        try (Socket socket = connect()) {
            MuxStream stream = far.accept();
            write(stream, "bye");
            stream.finish();

            assertThat(socket.getInputStream().readAllBytes()).asString().isEqualTo("bye");
        }
    }

    @Test
    void endsAtBytesThatAreNoFrames() throws Exception {
        forward.take(new byte[] {9, 9, 9, 9, 9, 9, 9, 9});
        forward.take(new byte[] {9, 9, 9, 9, 9, 9, 9, 9});

        assertThat(events.next())
                .isEqualTo(
                        "failed The multiplexer received a frame of version 9 instead of 1, so the"
                                + " session cannot go on.");
        assertThat(events.events).isEmpty();
        // The system closes a listener when the thread that accepts from it has left.
        assertThatThrownBy(this::connectForEver).isInstanceOf(IOException.class);
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private void connectForEver() throws IOException {
        while (true) {
            connect().close();
        }
    }

    @Test
    void closesConnectionsAtTheEnd() throws Exception {
        try (Socket socket = connect()) {
            MuxStream stream = far.accept();
            write(stream, "all of it");
            byte[] got = socket.getInputStream().readNBytes(9);
            forward.finish();

            assertThat(got).asString().isEqualTo("all of it");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void closesAtOnceWithAStalledProgram() throws Exception {
        try (Socket socket = connect()) {
            MuxStream stream = far.accept();
            FutureTask<Boolean> sending =
                    new FutureTask<>(() -> stream.write(new byte[50_000_000], 0, 50_000_000));
            Thread.ofVirtual().start(sending);
            socket.getInputStream().readNBytes(1000);
            forward.close();

            assertThatThrownBy(
                            () -> {
                                OutputStream out = socket.getOutputStream();
                                for (; ; ) {
                                    out.write(new byte[100_000]);
                                }
                            })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aProgramThatReadsNothingDoesNotDisturbOthers() throws Exception {
        try (Socket stalled = connect()) {
            MuxStream stalledFar = far.accept();
            try (Socket other = connect()) {
                MuxStream otherFar = far.accept();
                FutureTask<Boolean> sending =
                        new FutureTask<>(() -> stalledFar.write(new byte[20 << 20], 0, 20 << 20));
                Thread.ofVirtual().start(sending);
                assertThat(sending.get()).isTrue();
                write(otherFar, "hello");

                assertThat(other.getInputStream().readNBytes(5)).asString().isEqualTo("hello");
                assertThat(stalled.getInputStream().readNBytes(20 << 20)).hasSize(20 << 20);
            }
        }
    }

    @Test
    void resetsAProgramThatKeepsOthersWaiting() throws Exception {
        try (Socket stalled = connect()) {
            MuxStream stalledFar = far.accept();
            try (Socket other = connect()) {
                MuxStream otherFar = far.accept();
                FutureTask<Boolean> sending =
                        new FutureTask<>(() -> stalledFar.write(new byte[60 << 20], 0, 60 << 20));
                Thread.ofVirtual().start(sending);
                far.awaitHeldUp();
                assertThat(events.next()).isEqualTo("accepted first");
                assertThat(events.next()).isEqualTo("accepted");
                // The kernel may take a few bytes more behind the first leap.
                String event;
                do {
                    time.pass(Duration.ofSeconds(31));
                    event = events.events.poll(50, TimeUnit.MILLISECONDS);
                } while (event == null);
                assertThat(event).isEqualTo("stalled");
                assertThat(readAll(stalledFar)).isEmpty();
                write(otherFar, "hello");
                assertThat(other.getInputStream().readNBytes(5)).asString().isEqualTo("hello");
                assertThatThrownBy(() -> stalled.getInputStream().readAllBytes())
                        .isInstanceOf(SocketException.class);
            }
        }
    }

    @Test
    void sendsSignsOfLifeToOldAgents() throws Exception {
        List<Integer> frames = new ArrayList<>();
        PortLink link =
                new PortLink() {
                    @Override
                    public void send(byte[] bytes, int offset, int length) {
                        synchronized (frames) {
                            frames.add((int) bytes[offset + 1]);
                            frames.notifyAll();
                        }
                    }

                    @Override
                    public void flag(int value) {}
                };
        LocalListener second = LocalListener.bind(LocalAddress.tcp("", ""));
        try (MuxForward _ = MuxForward.start(second, link, true, events, time)) {
            time.wakeUps.release(2);
            synchronized (frames) {
                while (frames.size() < 2) {
                    frames.wait();
                }
                assertThat(frames).containsExactly(3, 3);
            }
        }
    }

    @Test
    void servesAUnixSocket() throws Exception {
        String path = folder.resolve("s").toString();
        LocalListener unix = LocalListener.bind(LocalAddress.unix(path));
        try (FarSide agent = new FarSide();
                MuxForward second = MuxForward.start(unix, agent, false, events, time);
                SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            agent.join(second);
            agent.echo();
            socket.write(ByteBuffer.wrap("abc".getBytes(US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(3);
            while (answer.hasRemaining() && socket.read(answer) >= 0) {}

            assertThat(new String(answer.array(), US_ASCII)).isEqualTo("abc");
        }
        assertThat(Path.of(path)).doesNotExist();
    }
}
