package io.github.awsession.emulator;

import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

/** The behaviour of one service behind the common front; safe for use by many threads. */
interface EmulatedService {
    /**
     * The operations and shapes; requests are checked against it before {@link #answer} sees them.
     */
    ServiceModel model();

    /** The service's name in a signature's credential scope. */
    String signingName();

    /** The answer to a request that fits the model. */
    Value.Structure answer(Operation operation, Call call) throws ServiceFault;

    /** The fault with which this service refuses a request that does not fit its model. */
    ServiceFault invalid(String message);

    /** Whether it speaks REST JSON, and not AWS JSON. */
    default boolean isRest() {
        return "rest-json".equals(model().metadata().get("protocol"));
    }
}
