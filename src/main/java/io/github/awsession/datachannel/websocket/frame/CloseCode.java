package io.github.awsession.datachannel.websocket.frame;

/** Lists why websockets are closed. */
public final class CloseCode {
    /** Says that all is done. */
    public static final int NORMAL = 1000;

    /** Says that the program ends. */
    public static final int GOING_AWAY = 1001;

    /** Says that a frame broke the rules. */
    public static final int PROTOCOL_ERROR = 1002;

    /** Stands for a close frame without a code; never sent. */
    public static final int NONE = 1005;

    /** Says that a text is not UTF-8. */
    public static final int INVALID_TEXT = 1007;

    /** Says that the other side may not do what it wants. */
    public static final int POLICY = 1008;

    /** Says that a message is too large. */
    public static final int TOO_LARGE = 1009;

    private static final int LAST_DEFINED = 1014;
    private static final int RESERVED = 1004;
    private static final int ABNORMAL = 1006;
    private static final int FIRST_REGISTERED = 3000;
    private static final int LAST_PRIVATE = 4999;

    private CloseCode() {}

    /** Returns whether a close frame may hold this code. */
    static boolean isSendable(int code) {
        boolean defined = code >= NORMAL && code <= LAST_DEFINED;
        boolean reserved = code == RESERVED || code == NONE || code == ABNORMAL;
        return (defined && !reserved) || (code >= FIRST_REGISTERED && code <= LAST_PRIVATE);
    }
}
