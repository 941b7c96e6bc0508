package io.github.awsession.client;

import io.github.awsession.environment.StepLog;
import io.github.awsession.model.CommandNames;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gets an SDK client ready on other processors while the command line is still being understood: it
 * performs the typed operation once without a connection, so that the classes on its way are
 * initialized when the real call comes.
 *
 * <p>Nothing of it is used afterwards, and nothing goes wrong when it fails. Whoever needs the SDK
 * waits for the end of it, because two threads that initialize classes which need each other can
 * wait for each other for ever.
 */
public final class ClientWarmUp {
    /** No preparation. */
    public static final ClientWarmUp NONE = new ClientWarmUp(List.of());

    private final List<Thread> threads;

    private ClientWarmUp(List<Thread> threads) {
        this.threads = threads;
    }

    /**
     * Starts to prepare the call of an operation.
     *
     * @param service the command word of the service
     * @param operation the command word of the operation; nothing is done for an unknown one
     * @param secured whether the connection will probably be one with TLS
     */
    public static ClientWarmUp begin(String service, String operation, boolean secured) {
        if (Runtime.getRuntime().availableProcessors() < 2) {
            return NONE;
        }
        List<Thread> threads = new ArrayList<>(2);
        threads.add(start(() -> rehearse(service, operation)));
        if (secured) {
            threads.add(start(TlsWarmUp::run));
        }
        return new ClientWarmUp(threads);
    }

    /** Waits for its end. */
    void await() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Thread start(Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                work.run();
                            } catch (RuntimeException | LinkageError _) {
                                // The call itself meets the same fault, and tells it.
                            }
                        });
    }

    private static void rehearse(String service, String operation) {
        SdkOperation<?, ?, ?> found = find(service, operation);
        if (found != null) {
            Exchange exchange = Exchange.ofOwnAnswers();
            ClientSetup setup =
                    new ClientSetup(
                            "us-east-1",
                            URI.create("https://localhost/"),
                            StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")),
                            new RetryRules(exchange, _ -> "", StepLog.OFF)
                                    .strategy(new RetrySetting(1, false)),
                            new NoConnection(),
                            Optional.empty(),
                            exchange);
            found.rehearse(setup);
        }
    }

    private static @Nullable SdkOperation<?, ?, ?> find(String service, String operation) {
        for (SdkOperation<?, ?, ?> candidate : SdkOperations.of(service)) {
            if (CommandNames.of(candidate.name()).equals(operation)) {
                return candidate;
            }
        }
        return null;
    }
}
