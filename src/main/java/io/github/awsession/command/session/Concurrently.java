package io.github.awsession.command.session;

import io.github.awsession.error.InterruptedByUserException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Applies one function to many arguments concurrently. The number of threads is limited so that
 * services do not throttle the requests.
 *
 * @param work the function to apply to each argument
 */
record Concurrently<T, R>(Function<T, R> work) {
    private static final int AT_ONCE = 8;

    /**
     * Returns the results in the order of the arguments.
     *
     * @throws RuntimeException the exception of the first argument, in their order, for which the
     *     function failed
     */
    List<R> each(List<T> things) {
        if (things.isEmpty()) {
            return List.of();
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(
                        Math.min(AT_ONCE, things.size()), Thread.ofVirtual().factory())) {
            List<Future<R>> begun = new ArrayList<>();
            for (T thing : things) {
                begun.add(threads.submit(() -> work.apply(thing)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
