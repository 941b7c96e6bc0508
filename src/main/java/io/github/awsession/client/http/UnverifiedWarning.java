package io.github.awsession.client.http;

import io.github.awsession.environment.Streams;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/** Warns of a server that nobody has verified, as AWS CLI does with {@code --no-verify-ssl}. */
public final class UnverifiedWarning {
    private UnverifiedWarning() {}

    /** Writes the warning to standard error, once for each server that is spoken to over TLS. */
    public static void tell(Streams streams, URI endpoint, AtomicBoolean told) {
        if ("https".equalsIgnoreCase(endpoint.getScheme()) && told.compareAndSet(false, true)) {
            streams.tell(
                    "awsession: InsecureRequestWarning: Unverified HTTPS request is being made to"
                            + " host '"
                            + endpoint.getHost()
                            + "'. Adding certificate verification is strongly advised.\n");
        }
    }
}
