package io.github.awsession.emulator;

/** The errors that EMR Serverless' model knows. */
final class EmrFault {
    private EmrFault() {}

    /** A request that cannot be granted as it is. */
    static ServiceFault invalid(String message) {
        return ServiceFault.common(400, "ValidationException", message);
    }

    /** An application, or a session of it, that this region does not have. */
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
