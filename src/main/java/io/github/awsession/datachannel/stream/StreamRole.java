package io.github.awsession.datachannel.stream;

import io.github.awsession.datachannel.message.MessageType;

/** Says which side of a data channel this is. */
public enum StreamRole {
    /** Sends input and receives output. */
    CLIENT(MessageType.INPUT_STREAM_DATA, MessageType.OUTPUT_STREAM_DATA),

    /**
     * Sends output and receives input; like real agents, it only sends its oldest message again.
     */
    AGENT(MessageType.OUTPUT_STREAM_DATA, MessageType.INPUT_STREAM_DATA);

    private final MessageType outgoing;
    private final MessageType incoming;

    StreamRole(MessageType outgoing, MessageType incoming) {
        this.outgoing = outgoing;
        this.incoming = incoming;
    }

    MessageType outgoing() {
        return outgoing;
    }

    MessageType incoming() {
        return incoming;
    }

    /**
     * Returns the flags of a message with a number; the plugin sets none, agents mark the first.
     */
    long flags(long sequence) {
        return this == AGENT && sequence == 0 ? 1 : 0;
    }
}
