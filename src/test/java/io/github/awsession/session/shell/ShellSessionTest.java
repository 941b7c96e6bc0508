package io.github.awsession.session.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.TerminalSize;
import io.github.awsession.environment.terminal.Terminal;
import io.github.awsession.environment.terminal.TerminalDevice;
import io.github.awsession.error.GeneralException;
import io.github.awsession.session.shell.ShellEnd.Reason;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
@ResourceLock(Shared.SIGNALS)
class ShellSessionTest {
    private static final int INT = 2;
    private static final int QUIT = 3;

    private final RecordingLink link = new RecordingLink();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeTerminal terminal = new FakeTerminal();

    @Test
    void sendsTheSizeThenPipedBytesAsTheyAreAndTheirEndOnce() throws Exception {
        byte[] bytes = new byte[3_000_000];
        new Random(3).nextBytes(bytes);
        ShellSession session = session(new ByteArrayInputStream(bytes), false, false);
        CompletableFuture<ShellEnd> end = start(session);

        link.awaitSent(bytes.length + 1);
        assertThat(end).isNotDone();
        give(session, "late output");
        session.channelClosed();

        assertThat(end.join().reason()).isEqualTo(Reason.CHANNEL_CLOSED);
        assertThat(link.sent().getBytes(StandardCharsets.ISO_8859_1))
                .startsWith(bytes)
                .endsWith((byte) 4)
                .hasSize(bytes.length + 1);
        assertThat(out).hasToString("late output");
        assertThat(link.sizes().getFirst()).isEqualTo("300x100 after 0");
    }

    @Test
    void sendsTheSizeAgainAfterTheFirstOutput() throws Exception {
        ShellSession session = session(new PipedInputStream(new PipedOutputStream()), false, true);
        CompletableFuture<ShellEnd> end = start(session);
        link.awaitSizes(1);
        give(session, "$ ");
        link.awaitSizes(2);
        give(session, "more");
        session.channelClosed();

        end.join();
        assertThat(link.sizes()).containsExactly("101x33 after 0", "101x33 after 0");
    }

    @Test
    void leavesByTheEscapeThoughTheChannelIsHeldUp() throws Exception {
        PipedOutputStream keys = new PipedOutputStream();
        ShellSession session = session(new PipedInputStream(keys), true, true);
        link.hold();
        CompletableFuture<ShellEnd> end = start(session);
        keys.write("ls\r".getBytes(StandardCharsets.US_ASCII));
        keys.flush();
        keys.write("~?~.".getBytes(StandardCharsets.US_ASCII));
        keys.flush();

        assertThat(end.join().reason()).isEqualTo(Reason.LEFT);
        assertThat(end.join().leavesRemoteRunning()).isTrue();
        assertThat(err).hasToString(Escapes.HELP);
        assertThat(terminal.history).hasToString("raw own ");
    }

    @Test
    void endsWhenTheTerminalIsLost() throws Exception {
        ShellSession session = session(InputStream.nullInputStream(), true, true);

        assertThat(start(session).join().reason()).isEqualTo(Reason.TERMINAL_LOST);
        assertThat(terminal.history).hasToString("raw own ");
    }

    @Test
    void givesTheModesBackWhenItIsInterrupted() throws Exception {
        ShellSession session = session(new PipedInputStream(new PipedOutputStream()), true, true);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread thread =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        assertThatThrownBy(session::run)
                                                .isInstanceOf(InterruptedException.class)
                                                .satisfies(_ -> interrupted.countDown()));
        link.awaitSizes(1);
        thread.interrupt();
        interrupted.await();

        assertThat(terminal.history).hasToString("raw own ");
    }

    @Test
    void keepsStreamsApartAndReportsTheStatus() throws Exception {
        ShellSession session = session(unread(), false, false, false);
        assertThat(session.take(PayloadType.OUTPUT, bytes("out"))).isTrue();
        assertThat(session.take(PayloadType.STANDARD_ERROR, bytes("err"))).isTrue();
        assertThat(session.take(PayloadType.EXIT_CODE, bytes("EXIT_CODE: 7"))).isTrue();
        assertThat(session.take(PayloadType.FLAG, bytes("flag"))).isTrue();
        session.channelClosed();

        ShellEnd end = session.run();

        assertThat(end.status()).hasValue(7);
        assertThat(out).hasToString("out");
        assertThat(err).hasToString("err");
        assertThat(link.sizes()).isEmpty();
    }

    @Test
    void sendsKeysToCommandsAndGivesUpAtTheThirdInterrupt() throws Exception {
        ShellSession session = session(unread(), true, true, false);
        CompletableFuture<ShellEnd> end = start(session);

        assertThat(session.key(INT)).isTrue();
        assertThat(session.key(QUIT)).isTrue();
        assertThat(session.key(INT)).isTrue();
        assertThat(session.key(INT)).isFalse();
        assertThat(session.key(QUIT)).isTrue();
        link.awaitSent(4);
        session.channelClosed();
        end.join();

        assertThat(link.sent()).isEqualTo("\u0003\u001c\u0003\u001c");
        assertThat(terminal.history).isEmpty();
    }

    @Test
    void leavesKeysInShellsAlone() {
        assertThat(session(unread(), true, true).key(INT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "No space left on device", "Bad file descriptor"})
    void endsWhenOutputCannotBeWritten(String reason) throws Exception {
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException(reason);
                    }
                };
        ShellSession session = session(unread(), broken, false, false, false);
        give(session, "lost");

        if (reason.equals("Broken pipe")) {
            ShellEnd end = session.run();
            assertThat(end.reason()).isEqualTo(Reason.OUTPUT_CLOSED);
            assertThat(end.leavesRemoteRunning()).isTrue();
        } else {
            assertThatThrownBy(session::run).isInstanceOf(GeneralException.class);
        }
        // What nobody reads must not come again.
        assertThat(session.take(PayloadType.OUTPUT, new byte[2 << 20])).isTrue();
    }

    @Test
    void refusesMoreThanItCanHoldAndWritesAllInOrderBeforeItReturns() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        OutputStream slow =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        write(new byte[] {(byte) one}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        try {
                            reading.await();
                        } catch (InterruptedException _) {
                            throw new IllegalStateException("too early");
                        }
                        out.write(bytes, offset, length);
                    }
                };
        ShellSession session = session(unread(), slow, false, false, false);
        CompletableFuture<ShellEnd> end = start(session);
        StringBuilder taken = new StringBuilder();
        int number = 0;
        while (session.take(PayloadType.OUTPUT, bytes(number + "." + "x".repeat(1000)))) {
            taken.append(number++).append('.').append("x".repeat(1000));
        }
        session.channelClosed();

        assertThat(number).isBetween(1000, 3000);
        assertThat(end).isNotDone();
        reading.countDown();
        assertThat(end.join().reason()).isEqualTo(Reason.CHANNEL_CLOSED);
        assertThat(out).hasToString(taken.toString());
    }

    private ShellSession session(InputStream in, boolean inTerminal, boolean outTerminal) {
        return session(in, inTerminal, outTerminal, true);
    }

    private ShellSession session(
            InputStream in, boolean inTerminal, boolean outTerminal, boolean interactive) {
        return session(in, out, inTerminal, outTerminal, interactive);
    }

    private ShellSession session(
            InputStream in,
            OutputStream screen,
            boolean inTerminal,
            boolean outTerminal,
            boolean interactive) {
        return new ShellSession(
                new Streams(in, screen, err, inTerminal, outTerminal, true),
                new Terminal(terminal),
                link,
                interactive);
    }

    private static InputStream unread() {
        return new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("was read");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return read();
            }
        };
    }

    private static CompletableFuture<ShellEnd> start(ShellSession session) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return session.run();
                    } catch (InterruptedException problem) {
                        throw new IllegalStateException(problem);
                    }
                },
                work -> Thread.ofPlatform().start(work));
    }

    private static void give(ShellSession session, String text) {
        assertThat(session.take(PayloadType.OUTPUT, bytes(text))).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Is a terminal of 33 rows that remembers its modes. */
    private static final class FakeTerminal implements TerminalDevice {
        private final StringBuilder history = new StringBuilder();

        @Override
        public TerminalSize size() {
            return new TerminalSize(33, 101);
        }

        @Override
        public Modes modes() {
            return new Modes() {
                @Override
                public void setRaw() {
                    history.append("raw ");
                }

                @Override
                public void restore() {
                    history.append("own ");
                }
            };
        }
    }
}
