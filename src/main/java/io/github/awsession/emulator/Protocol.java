package io.github.awsession.emulator;

import io.github.awsession.value.Value;

/** How requests and answers look on the wire. */
interface Protocol {
    /** The service and operation that a request names. */
    Target target(Request request) throws ServiceFault;

    /** The input members of a request, not yet checked against the model. */
    Value.Structure parameters(Request request, Target target) throws ServiceFault;

    /** An answer. */
    Reply success(Value.Structure answer);

    /** An error. */
    Reply failure(ServiceFault fault);

    /** The status with which a request is refused whose signature is wrong. */
    int refusalStatus();
}
