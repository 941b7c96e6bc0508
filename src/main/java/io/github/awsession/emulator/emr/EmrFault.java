package io.github.awsession.emulator.emr;

import io.github.awsession.emulator.service.ServiceFault;

/** Makes the errors of EMR Serverless' model. */
final class EmrFault {
    private EmrFault() {}

    /** Returns the error for an invalid request. */
    static ServiceFault invalid(String message) {
        return ServiceFault.common(400, "ValidationException", message);
    }

    /** Returns the error for an application, or a session of it, that this region does not have. */
    static ServiceFault notFound(String kind, String id) {
        return ServiceFault.common(
                404, "ResourceNotFoundException", kind + " " + id + " does not exist");
    }

    static ServiceFault conflict(String message) {
        return ServiceFault.common(409, "ConflictException", message);
    }

    static ServiceFault quota(String message) {
        return ServiceFault.common(402, "ServiceQuotaExceededException", message);
    }
}
