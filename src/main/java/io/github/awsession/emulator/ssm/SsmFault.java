package io.github.awsession.emulator.ssm;

import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.value.StructureBuilder;

/** Makes the errors that Systems Manager returns about sessions. */
final class SsmFault {
    private SsmFault() {}

    /** Returns the error for a request that does not fit the model. */
    static ServiceFault invalid(String message) {
        return ServiceFault.common(400, "ValidationException", message);
    }

    static ServiceFault notConnected(String target) {
        return fault("TargetNotConnected", target + " is not connected.");
    }

    static ServiceFault noDocument(String name) {
        return fault("InvalidDocument", "Document with name " + name + " does not exist.");
    }

    static ServiceFault invalidParameters(String reason) {
        return fault("InvalidParameters", reason);
    }

    static ServiceFault noSession(String id) {
        return fault("DoesNotExistException", "Session " + id + " does not exist or has ended.");
    }

    static ServiceFault invalidToken() {
        return fault("InvalidNextToken", "The specified token is not valid.");
    }

    private static ServiceFault fault(String code, String message) {
        return new ServiceFault(400, code, new StructureBuilder().put("Message", message));
    }
}
