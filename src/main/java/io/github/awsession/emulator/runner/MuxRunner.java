package io.github.awsession.emulator.runner;

import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.datachannel.mux.Multiplexer;
import io.github.awsession.datachannel.mux.MuxLimits;
import io.github.awsession.datachannel.mux.MuxListener;
import io.github.awsession.datachannel.mux.MuxProtocolException;
import io.github.awsession.datachannel.mux.MuxStream;
import io.github.awsession.emulator.document.Workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Connects each stream of a multiplexed session to the port. */
final class MuxRunner implements Runner, MuxListener {
    private static final int BUFFER = 32 * 1024;
    private static final long SECONDS_TO_CLOSE = 2;

    private final Workload.Port work;
    private final Output output;
    private final InputQueue input;
    private final Multiplexer multiplexer;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    MuxRunner(Workload.Port work, Output output, Runnable ready, LongSupplier nanoseconds) {
        this.work = work;
        this.output = output;
        this.input = new InputQueue(ready);
        this.multiplexer = Multiplexer.agent(this::send, MuxLimits.USUAL, nanoseconds, this);
    }

    private void send(byte[] bytes, int offset, int length) throws InterruptedException {
        if (!output.send(PayloadType.OUTPUT, Payloads.of(bytes, offset, length))) {
            throw new InterruptedException();
        }
    }

    @Override
    public String run() throws InterruptedException {
        try {
            for (InputQueue.Item item = input.next(); item != null; item = input.next()) {
                if (item.type() == PayloadType.OUTPUT) {
                    multiplexer.feed(item.payload(), 0, item.payload().length);
                }
            }
            return "";
        } catch (MuxProtocolException broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    @Override
    public void opened(MuxStream stream) {
        Thread.ofVirtual().name("stream").start(() -> serve(stream));
    }

    private void serve(MuxStream stream) {
        try {
            Socket socket;
            try {
                socket = Ports.connect(work.host(), work.port());
            } catch (IOException _) {
                var _ = output.send(PayloadType.FLAG, List.of(Flag.payload(Flag.CONNECT_FAILED)));
                stream.discard();
                return;
            }
            serve(stream, socket);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(MuxStream stream, Socket socket) throws InterruptedException {
        sockets.add(socket);
        if (closed) {
            Ports.close(socket);
        }
        CountDownLatch read = new CountDownLatch(1);
        Thread writer = Thread.ofVirtual().name("stream").start(() -> write(stream, socket, read));
        read(socket, stream);
        read.countDown();
        stream.finish();
        writer.join();
        sockets.remove(socket);
    }

    private static void read(Socket socket, MuxStream stream) throws InterruptedException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = socket.getInputStream()) {
            int count = in.read(buffer);
            while (count >= 0 && stream.write(buffer, 0, count)) {
                count = in.read(buffer);
            }
        } catch (IOException _) {
            // Either side may cut the connection.
        }
    }

    /**
     * Closes the whole connection at the end of the stream, as agents do, but leaves the other side
     * the time to read what was written.
     */
    private static void write(MuxStream stream, Socket socket, CountDownLatch read) {
        byte[] buffer = new byte[BUFFER];
        try {
            OutputStream out = socket.getOutputStream();
            int count = stream.read(buffer, 0, BUFFER);
            while (count >= 0) {
                out.write(buffer, 0, count);
                count = stream.read(buffer, 0, BUFFER);
            }
            socket.shutdownOutput();
            var _ = read.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (IOException _) {
            discard(stream);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            Ports.close(socket);
        }
    }

    private static void discard(MuxStream stream) {
        try {
            stream.discard();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean take(PayloadType type, byte[] payload) {
        return input.add(type, payload);
    }

    @Override
    public void close() {
        closed = true;
        input.close();
        multiplexer.close();
        sockets.forEach(Ports::close);
    }
}
