package io.github.awsession.emulator;

/** The errors that Athena's model knows, with Athena's members. */
final class AthenaFault {
    private AthenaFault() {}

    /** A request that cannot be granted as it is. */
    static ServiceFault invalid(String message) {
        return new ServiceFault(
                400,
                "InvalidRequestException",
                new Members().with("AthenaErrorCode", "INVALID_INPUT").with("Message", message));
    }

    /** A session or calculation that this region does not have. */
    static ServiceFault notFound(String kind, String id) {
        return new ServiceFault(
                400,
                "ResourceNotFoundException",
                new Members()
                        .with("Message", kind + " " + id + " was not found")
                        .with("ResourceName", id));
    }

    static ServiceFault tooMany(String message) {
        return new ServiceFault(
                400, "TooManyRequestsException", new Members().with("Message", message));
    }
}
