package io.github.awsession.emulator;

import io.github.awsession.value.Value;

/** An error answer: its HTTP status and its body, whose {@code __type} names the error. */
final class ServiceFault extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Value.Structure body;

    /**
     * An error answer.
     *
     * @param code the error's name, the body's {@code __type}
     * @param members what follows it in the body
     */
    ServiceFault(int status, String code, Members members) {
        super(code, null, false, false);
        this.status = status;
        Members all = new Members().with("__type", code);
        members.structure().members().forEach(all::with);
        this.body = all.structure();
    }

    /**
     * A refusal that the front gives for every service; AWS spells its message in small letters.
     */
    static ServiceFault common(int status, String code, String message) {
        return new ServiceFault(status, code, new Members().with("message", message));
    }

    int status() {
        return status;
    }

    Value.Structure body() {
        return body;
    }
}
