package io.github.awsession.output;

import io.github.awsession.error.GeneralException;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output without a pager. */
record StandardOutput(OutputStream out) implements Destination {
    @Override
    public void send(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException problem) {
            String reason = String.valueOf(problem.getMessage());
            if (reason.contains("No space left on device")) {
                throw new GeneralException("[Errno 28] No space left on device");
            }
            if (!reason.contains("Broken pipe")) {
                throw new GeneralException("Unable to write to standard output: " + reason);
            }
        }
    }

    @Override
    public void close() {
        // Standard output belongs to the process.
    }
}
