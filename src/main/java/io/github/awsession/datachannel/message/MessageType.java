package io.github.awsession.datachannel.message;

/** Says what a message of a data channel is for. */
public enum MessageType {
    /** Carries a payload from the client to the node. */
    INPUT_STREAM_DATA("input_stream_data"),

    /** Carries a payload from the node to the client. */
    OUTPUT_STREAM_DATA("output_stream_data"),

    /** Reports that one message with a payload has arrived. */
    ACKNOWLEDGE("acknowledge"),

    /** Reports that the session is over. */
    CHANNEL_CLOSED("channel_closed"),

    /** Reports that the other side listens again. */
    START_PUBLICATION("start_publication"),

    /** Reports that the other side does not listen for the time being. */
    PAUSE_PUBLICATION("pause_publication"),

    /** Stands for all types that are not known here; such messages are ignored. */
    UNKNOWN("");

    private final String word;

    MessageType(String word) {
        this.word = word;
    }

    /** Returns the word that names the type on the wire. */
    public String word() {
        return word;
    }

    static MessageType of(String word) {
        for (MessageType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        return UNKNOWN;
    }
}
