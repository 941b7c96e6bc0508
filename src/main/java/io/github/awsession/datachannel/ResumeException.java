package io.github.awsession.datachannel;

/** Reports that a session was not resumed. */
public final class ResumeException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean refused;

    /**
     * Makes an exception.
     *
     * @param reason the reason in words for the user
     * @param refused whether the service has refused, so that many more tries are useless
     */
    public ResumeException(String reason, boolean refused) {
        super(reason, null, false, false);
        this.refused = refused;
    }

    boolean isRefused() {
        return refused;
    }
}
