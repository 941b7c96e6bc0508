package io.github.awsession.emulator.service;

import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

/**
 * Emulates the behaviour of one service behind the common request router; it is safe for use by
 * many threads.
 */
public interface EmulatedService {
    /**
     * Returns the operations and shapes; requests are checked against them before {@link #answer}
     * receives them.
     */
    ServiceModel model();

    /** Returns the service's name in the credential scope of a signature. */
    String signingName();

    /** Returns the response to a request that fits the model. */
    Value.Structure answer(Operation operation, Call call) throws ServiceFault;

    /** Returns the error with which this service refuses a request that does not fit its model. */
    ServiceFault invalid(String message);

    /** Returns whether the protocol is REST JSON, and not AWS JSON. */
    default boolean isRest() {
        return "rest-json".equals(model().metadata().get("protocol"));
    }
}
