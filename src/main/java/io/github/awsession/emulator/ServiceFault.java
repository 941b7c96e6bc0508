package io.github.awsession.emulator;

import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

/** An error answer: its HTTP status, its name and its members. */
final class ServiceFault extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient Value.Structure members;

    /**
     * An error answer.
     *
     * @param code the error's name
     * @param members what the body tells besides the name
     */
    ServiceFault(int status, String code, StructureBuilder members) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.members = members.build();
    }

    /**
     * A refusal that the front gives for every service; AWS spells its message in small letters.
     */
    static ServiceFault common(int status, String code, String message) {
        return new ServiceFault(status, code, new StructureBuilder().put("message", message));
    }

    int status() {
        return status;
    }

    /** The error's name. */
    String code() {
        return code;
    }

    /** What is told besides the name. */
    Value.Structure members() {
        return members;
    }

    /** The members behind the error's name, as AWS JSON sends them. */
    Value.Structure body() {
        StructureBuilder all = new StructureBuilder().put("__type", code);
        members.members().forEach(all::put);
        return all.build();
    }

    /** The same error under another status. */
    ServiceFault under(int otherStatus) {
        StructureBuilder all = new StructureBuilder();
        members.members().forEach(all::put);
        return new ServiceFault(otherStatus, code, all);
    }
}
