package io.github.awsession.emulator.line;

import io.github.awsession.datachannel.message.MessageType;
import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.emulator.fault.FaultCounts;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Is a line that loses messages in both directions. It keeps the one that ends a session, which
 * nobody would send again.
 */
final class LossyLine extends FaultyLine {
    private static final byte[] LAST =
            MessageType.CHANNEL_CLOSED.word().getBytes(StandardCharsets.US_ASCII);
    private static final int TYPE_OFFSET = 4;

    private final double share;
    private final SplittableRandom inward;
    private final SplittableRandom outward;
    private final FaultCounts counts;

    LossyLine(Line line, double share, SplittableRandom choices, FaultCounts counts) {
        super(line);
        this.share = share;
        this.inward = choices.split();
        this.outward = choices.split();
        this.counts = counts;
    }

    @Override
    public byte @Nullable [] read() throws IOException {
        byte[] message = super.read();
        while (message != null && loses(inward)) {
            message = super.read();
        }
        return message;
    }

    @Override
    public void send(List<byte[]> messages) throws IOException {
        List<byte[]> kept = new ArrayList<>(messages.size());
        synchronized (outward) {
            for (byte[] message : messages) {
                if (isLast(message) || !loses(outward)) {
                    kept.add(message);
                }
            }
        }
        if (!kept.isEmpty()) {
            super.send(kept);
        }
    }

    private static boolean isLast(byte[] message) {
        for (int index = 0; index < LAST.length; index++) {
            if (message[TYPE_OFFSET + index] != LAST[index]) {
                return false;
            }
        }
        return true;
    }

    private boolean loses(SplittableRandom choices) {
        boolean lost = choices.nextDouble() < share;
        if (lost) {
            counts.add("channel-loss");
        }
        return lost;
    }
}
