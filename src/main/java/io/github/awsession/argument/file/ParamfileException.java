package io.github.awsession.argument.file;

/** Reports that a file named by an argument cannot be read or decoded; the message is AWS CLI's. */
public final class ParamfileException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    ParamfileException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
