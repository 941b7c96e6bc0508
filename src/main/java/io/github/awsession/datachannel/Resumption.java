package io.github.awsession.datachannel;

import java.util.Optional;

/** Gets new access to a session whose connection is lost. */
@FunctionalInterface
public interface Resumption {
    /**
     * Returns new access, or an empty result when the session is over. It is called on a thread of
     * the data channel, once for each try, so credentials should be fresh each time.
     *
     * @throws ResumeException when there is no answer
     */
    Optional<StreamAccess> resume() throws ResumeException;
}
