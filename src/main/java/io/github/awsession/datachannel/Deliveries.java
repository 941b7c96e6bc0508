package io.github.awsession.datachannel;

import io.github.awsession.datachannel.handshake.DecryptionException;
import io.github.awsession.datachannel.handshake.Encryption;
import io.github.awsession.datachannel.message.ChannelClosed;
import io.github.awsession.datachannel.message.Message;
import io.github.awsession.datachannel.message.MessageType;
import io.github.awsession.datachannel.stream.Receiver;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Brings what arrives on the stream of a data channel to those who wait for it. */
final class Deliveries implements Receiver {
    private final ChannelState state;
    private final Runnable checks;
    private final Consumer<ChannelEnd> ending;
    private volatile @Nullable OutputConsumer consumer;
    private volatile @Nullable Encryption encryption;

    /**
     * Makes an instance.
     *
     * @param checks is run ten times a second
     * @param ending is told when the channel cannot go on
     */
    Deliveries(ChannelState state, Runnable checks, Consumer<ChannelEnd> ending) {
        this.state = state;
        this.checks = checks;
        this.ending = ending;
    }

    void to(OutputConsumer next) {
        consumer = next;
    }

    void encrypted(@Nullable Encryption agreed) {
        encryption = agreed;
    }

    @Nullable Encryption encryption() {
        return encryption;
    }

    @Override
    public boolean take(Message message) throws InterruptedException {
        state.heard();
        return switch (message.payloadType()) {
            case HANDSHAKE_REQUEST, CHALLENGE_REQUEST, HANDSHAKE_COMPLETE -> {
                state.document(message);
                yield true;
            }
            default -> deliver(message);
        };
    }

    private boolean deliver(Message message) throws InterruptedException {
        OutputConsumer current = consumer;
        if (current == null) {
            state.waiting();
            return false;
        }
        byte[] bytes = message.payload();
        Encryption agreed = encryption;
        if (agreed != null && Encryption.covers(message.payloadType())) {
            try {
                bytes = agreed.open(bytes);
            } catch (DecryptionException problem) {
                ending.accept(new ChannelEnd.Failed(problem.getMessage() + "."));
                return true;
            }
        }
        return current.take(message.payloadType(), bytes);
    }

    @Override
    public void control(Message message) {
        if (message.type() == MessageType.CHANNEL_CLOSED) {
            state.closing(ChannelClosed.output(message));
            checks.run();
        }
    }

    @Override
    public void beat() {
        checks.run();
    }
}
