package io.github.awsession.emulator.runner;

import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.emulator.document.Workload;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * Connects to a port, one connection at a time. The first one is made when the session starts, each
 * later one when the client sends a byte after the end of the one before.
 */
final class PortRunner implements Runner {
    private static final int BUFFER = 64 * 1024;

    private final Workload.Port work;
    private final Output output;
    private final InputQueue input;
    private final Runnable ready;
    private volatile @Nullable Socket current;
    private volatile boolean connected;
    private volatile boolean closed;

    PortRunner(Workload.Port work, Output output, Runnable ready) {
        this.work = work;
        this.output = output;
        this.ready = ready;
        this.input = new InputQueue(ready);
    }

    @Override
    public String run() throws InterruptedException {
        String failure = connect();
        if (!failure.isEmpty()) {
            return failure;
        }
        connected = true;
        ready.run();
        for (InputQueue.Item item = input.next(); item != null; item = input.next()) {
            failure = handle(item);
            if (!failure.isEmpty()) {
                return failure;
            }
        }
        return "";
    }

    private String handle(InputQueue.Item item) throws InterruptedException {
        if (item.type() == PayloadType.FLAG) {
            if (Flag.of(item.payload()) == Flag.DISCONNECT) {
                disconnect(current);
            }
            return "";
        }
        if (item.type() != PayloadType.OUTPUT || item.payload().length == 0) {
            return "";
        }
        Socket socket = current;
        if (socket == null && closed) {
            return "";
        }
        String failure = socket == null ? connect() : "";
        return failure.isEmpty() ? write(item.payload()) : failure;
    }

    private String connect() {
        try {
            Socket socket = Ports.connect(work.host(), work.port());
            current = socket;
            if (closed) {
                disconnect(socket);
                return "";
            }
            Thread.ofVirtual().name("port").start(() -> read(socket));
            return "";
        } catch (IOException problem) {
            return "Unable to connect to specified port: " + problem.getMessage();
        }
    }

    private String write(byte[] bytes) {
        Socket socket = current;
        if (socket != null) {
            try {
                OutputStream out = socket.getOutputStream();
                out.write(bytes);
            } catch (IOException _) {
                // Like a byte on its way when the other side hangs up, it is lost.
                disconnect(socket);
            }
        }
        return "";
    }

    private void read(Socket socket) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = socket.getInputStream()) {
            int count = in.read(buffer);
            while (count >= 0) {
                if (!output.send(PayloadType.OUTPUT, Payloads.of(buffer, 0, count))) {
                    break;
                }
                count = in.read(buffer);
            }
        } catch (IOException _) {
            // The connection has been cut, which is an end like any other.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        disconnect(socket);
        if (!work.forwarding()) {
            input.close();
        }
    }

    private synchronized void disconnect(@Nullable Socket socket) {
        if (socket != null && current == socket) {
            current = null;
        }
        Ports.close(socket);
    }

    /** Takes nothing before the first connection, so that the client sends it again. */
    @Override
    public boolean take(PayloadType type, byte[] payload) {
        return connected && input.add(type, payload);
    }

    @Override
    public void close() {
        closed = true;
        input.close();
        disconnect(current);
    }
}
