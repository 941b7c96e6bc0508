package io.github.awsession.emulator.agent;

import io.github.awsession.datachannel.message.ChannelClosed;
import io.github.awsession.datachannel.message.Message;
import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.datachannel.stream.Receiver;
import io.github.awsession.datachannel.stream.ReliableStream;
import io.github.awsession.datachannel.stream.StreamRole;
import io.github.awsession.emulator.runner.Flag;
import io.github.awsession.emulator.runner.Output;
import io.github.awsession.emulator.runner.Runner;
import io.github.awsession.emulator.runner.Runners;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * Serves one session on its node. The session outlives the connections that carry it; the newest
 * one is in use.
 */
public final class Agent implements Receiver {
    /** Is what the client shows when a session has had no traffic for too long. */
    static final String TIMED_OUT = "Your session timed out due to inactivity.";

    /** Limits how long the last output may take to arrive. */
    private static final long MILLISECONDS_TO_DELIVER = 300_000;

    private static final long MILLISECONDS_AT_ONCE = 200;

    private final SessionPlan plan;
    private final AgentSettings settings;
    private final AgentListener listener;
    private final ReliableStream stream;
    private final Handshake handshake;
    private final AgentLines lines;
    private final Output output = this::send;
    private volatile @Nullable Runner runner;
    private volatile long used;
    private boolean started;
    private boolean over;

    /** Makes an agent that starts to work when its first connection comes. */
    public Agent(SessionPlan plan, AgentSettings settings, AgentListener listener) {
        this.plan = plan;
        this.settings = settings;
        this.listener = listener;
        this.stream =
                new ReliableStream(StreamRole.AGENT, ReliableStream.WINDOW, settings.clock(), this);
        this.handshake = new Handshake(plan, settings, stream);
        this.lines = new AgentLines(stream, settings.clock());
        this.used = settings.clock().now();
    }

    /** Uses a connection until it breaks, the session ends, or another one comes. */
    public void serve(Line line) {
        if (lines.replace(line)) {
            start();
        }
        lines.read(line);
    }

    private void start() {
        synchronized (this) {
            if (started || over) {
                return;
            }
            started = true;
            used = settings.clock().now();
        }
        listener.opened();
        Thread.ofVirtual().name("stream").start(this::work);
        Thread.ofPlatform().daemon().name("agent").start(this::run);
    }

    private void work() {
        try {
            stream.work();
        } catch (InterruptedException _) {
            end("");
        }
    }

    private void run() {
        String text;
        try {
            text = handshake.run();
            if (text.isEmpty()) {
                text = runWorkload();
                awaitDelivery();
            }
        } catch (IOException problem) {
            text = "The session cannot start: " + problem.getMessage();
        } catch (InterruptedException _) {
            text = "";
        }
        end(text);
    }

    private String runWorkload() throws IOException, InterruptedException {
        Runner started =
                new Runners(settings.programs(), settings.clock().nanoseconds())
                        .start(plan.workload(), handshake.multiplexes(), output, stream::ready);
        runner = started;
        if (isOver()) {
            started.close();
        }
        stream.ready();
        return started.run();
    }

    /** Gives the client the time to take all output, even if it has to come back first. */
    private void awaitDelivery() throws InterruptedException {
        long waited = 0;
        while (!isOver()
                && waited < MILLISECONDS_TO_DELIVER
                && !stream.awaitAcknowledged(MILLISECONDS_AT_ONCE)) {
            waited += MILLISECONDS_AT_ONCE;
        }
    }

    private boolean send(PayloadType type, List<byte[]> payloads) throws InterruptedException {
        boolean sent = stream.send(type, handshake.sealed(type, payloads));
        used = settings.clock().now();
        return sent;
    }

    @Override
    public boolean take(Message message) {
        PayloadType type = message.payloadType();
        if (!handshake.isDone()) {
            handshake.take(type, message.payload());
            return true;
        }
        Runner current = runner;
        if (current == null) {
            return false;
        }
        used = settings.clock().now();
        if (type == PayloadType.FLAG && Flag.of(message.payload()) == Flag.TERMINATE) {
            end("");
            return true;
        }
        byte[] payload = handshake.opened(type, message.payload());
        return payload == null || current.take(type, payload);
    }

    @Override
    public void control(Message message) {
        // Clients send nothing else that means something.
    }

    @Override
    public void beat() {
        lines.beat();
        if (settings.clock().now() - used > settings.idle().toNanos()) {
            listener.idle();
            end(TIMED_OUT);
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    /**
     * Ends the session, if it is not over. It returns before everything has stopped.
     *
     * @param text the reason that the client shows to its user; empty when all went well
     */
    public void end(String text) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        stream.close();
        byte[] closed =
                ChannelClosed.of(
                        plan.id(),
                        plan.target(),
                        text,
                        UUID.randomUUID(),
                        settings.clock().day().instant());
        lines.end(closed);
        listener.ended();
        Thread.ofPlatform().daemon().name("end").start(this::stop);
    }

    /** Stops the work of a session that is over, and returns when nothing of it runs any more. */
    public void stop() {
        Runner current = runner;
        if (current != null) {
            current.close();
        }
        try {
            lines.awaitFarewell();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
