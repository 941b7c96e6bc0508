package io.github.awsession.transport;

import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Limits how long an exchange may take.
 *
 * @param connect the time for each address of a server to accept a connection, and for each further
 *     step before the request; zero means no limit
 * @param read the time until the server sends the next bytes; zero means no limit
 * @param total the deadline of the whole exchange
 */
public record TimeLimits(Duration connect, Duration read, Deadline total) {
    /** Makes limits without a deadline. */
    public TimeLimits(Duration connect, Duration read) {
        this(connect, read, Deadline.never());
    }

    /** Returns these limits with a deadline. */
    public TimeLimits until(Deadline deadline) {
        return new TimeLimits(connect, read, deadline);
    }

    /** Returns the limits that hold until the connection is ready for a request. */
    TimeLimits beforeRequest() {
        return new TimeLimits(connect, connect, total);
    }

    int connectMilliseconds() throws SocketTimeoutException {
        return milliseconds(connect, "Connect timed out");
    }

    int readMilliseconds() throws SocketTimeoutException {
        return milliseconds(read, "Read timed out");
    }

    /** Returns a limit in the form that sockets take, in which 0 means no limit. */
    private int milliseconds(Duration limit, String whenOver) throws SocketTimeoutException {
        long left = total.milliseconds();
        if (left <= 0) {
            throw new SocketTimeoutException(whenOver);
        }
        long most = limit.isZero() ? Long.MAX_VALUE : limit.toMillis();
        long least = Math.min(left, most);
        return least == Long.MAX_VALUE ? 0 : (int) Math.min(least, Integer.MAX_VALUE);
    }
}
