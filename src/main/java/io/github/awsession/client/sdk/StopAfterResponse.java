package io.github.awsession.client.sdk;

import io.github.awsession.client.http.RecordingHttpClient;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Ends the SDK's work on a call: the answer is in the {@code Exchange}, and nobody reads the typed
 * response that the SDK would make of it.
 *
 * <p>What AWS CLI prints depends on how values were written on the wire, which typed responses no
 * longer know; and the classes that make them take a tenth of a short command's time.
 */
public final class StopAfterResponse extends RuntimeException {
    private static final long serialVersionUID = 1;

    private StopAfterResponse() {
        super("the answer is noted", null, false, false);
    }

    /** An answer that may call for another attempt, which the SDK only makes after a failure. */
    private static final class Unsatisfied extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Shows the SDK no answer at all.
     *
     * @param again whether the last answer calls for another attempt
     */
    public static RecordingHttpClient.Shown instead(BooleanSupplier again) {
        return _ -> {
            if (again.getAsBoolean()) {
                throw new Unsatisfied();
            }
            throw new StopAfterResponse();
        };
    }
}
