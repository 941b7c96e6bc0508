package io.github.awsession.client.sdk;

import io.github.awsession.client.http.RecordingHttpClient;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Ends the SDK's work on a call: the {@code CallRecord} holds the response, and this program does
 * not read the typed response that the SDK would make from it.
 *
 * <p>The output of AWS CLI depends on how values were written on the wire, which typed responses no
 * longer show. Besides, the classes that make typed responses take a tenth of a short command's
 * time.
 */
public final class StopAfterResponse extends RuntimeException {
    private static final long serialVersionUID = 1;

    private StopAfterResponse() {
        super("the answer is noted", null, false, false);
    }

    /**
     * Reports a response that may call for another attempt, because the SDK retries only after a
     * failure.
     */
    private static final class Unsatisfied extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Returns a {@code Shown} that never shows the SDK a response.
     *
     * @param again the method that returns whether the last response calls for another attempt
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
