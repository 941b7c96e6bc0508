package io.github.awsession.transport;

import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.transport.tls.Failures;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Is a connection that is opened before a request needs it.
 *
 * @param server the server of the connection
 */
record ConnectionAhead(Server server, FutureTask<Connection> task) implements Runnable {
    static ConnectionAhead of(Server server, Callable<Connection> opening) {
        return new ConnectionAhead(server, new FutureTask<>(opening));
    }

    @Override
    public void run() {
        task.run();
    }

    /** Opens the connection, unless a thread has begun to, and returns it. */
    Connection connection() throws IOException {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException problem) {
            throw Failures.rethrown(problem);
        } catch (InterruptedException _) {
            task.cancel(true);
            throw new InterruptedByUserException();
        }
    }
}
