package io.github.awsession.output.sink;

/** Represents the place where responses go: standard output or a pager. */
public interface Destination extends AutoCloseable {
    /**
     * Writes bytes. As in AWS CLI, a reader that has gone away is not an error.
     *
     * @throws io.github.awsession.error.AwsessionException for a full disk or a missing pager
     */
    void send(byte[] bytes);

    /** Waits until all output is shown. */
    @Override
    void close();
}
