package io.github.awsession.datachannel.message;

/** Reports bytes that are no message. The sender sends a message again that was only damaged. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedMessageException(String reason) {
        super(reason, null, false, false);
    }
}
