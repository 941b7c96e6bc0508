package io.github.awsession.output.sink;

/** Where responses go: standard output or a pager. */
public interface Destination extends AutoCloseable {
    /**
     * Hands bytes on. A reader that has gone away is not an error, as with AWS CLI.
     *
     * @throws io.github.awsession.error.AwsessionException for a full disk or a missing pager
     */
    void send(byte[] bytes);

    /** Waits until everything is shown. */
    @Override
    void close();
}
