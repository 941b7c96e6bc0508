package io.github.awsession.emulator.athena;

import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.value.StructureBuilder;

/** Makes the errors of Athena's model, with Athena's members. */
final class AthenaFault {
    private AthenaFault() {}

    /** Returns the error for an invalid request. */
    static ServiceFault invalid(String message) {
        return new ServiceFault(
                400,
                "InvalidRequestException",
                new StructureBuilder()
                        .put("AthenaErrorCode", "INVALID_INPUT")
                        .put("Message", message));
    }

    /** Returns the error for a session or calculation that this region does not have. */
    static ServiceFault notFound(String kind, String id) {
        return new ServiceFault(
                400,
                "ResourceNotFoundException",
                new StructureBuilder()
                        .put("Message", kind + " " + id + " was not found")
                        .put("ResourceName", id));
    }

    static ServiceFault tooMany(String message) {
        return new ServiceFault(
                400, "TooManyRequestsException", new StructureBuilder().put("Message", message));
    }
}
