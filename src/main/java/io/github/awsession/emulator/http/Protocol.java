package io.github.awsession.emulator.http;

import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.value.Value;

/** Reads requests from the wire and writes responses to it. */
interface Protocol {
    /** Returns the service and operation that a request names. */
    Target target(Request request) throws ServiceFault;

    /** Returns the input members of a request, not yet checked against the model. */
    Value.Structure parameters(Request request, Target target) throws ServiceFault;

    /** Writes a response. */
    Reply success(Value.Structure answer);

    /** Writes an error. */
    Reply failure(ServiceFault fault);

    /** Returns the status for a request whose signature is wrong. */
    int refusalStatus();
}
