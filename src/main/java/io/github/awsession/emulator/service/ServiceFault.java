package io.github.awsession.emulator.service;

import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

/** Describes an error response: its HTTP status, its name and its members. */
public final class ServiceFault extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient Value.Structure members;

    /**
     * Makes an error response.
     *
     * @param code the error's name
     * @param members the members of the body beside the name
     */
    public ServiceFault(int status, String code, StructureBuilder members) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.members = members.build();
    }

    /**
     * Makes a refusal that is the same for every service; AWS spells the member of its message in
     * lower case.
     */
    public static ServiceFault common(int status, String code, String message) {
        return new ServiceFault(status, code, new StructureBuilder().put("message", message));
    }

    /** Returns the refusal of a request whose key pair the service does not know. */
    public static ServiceFault unknownKey() {
        return common(
                400,
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    public int status() {
        return status;
    }

    /** Returns the error's name. */
    public String code() {
        return code;
    }

    /** Returns the members beside the name. */
    public Value.Structure members() {
        return members;
    }

    /** Returns the members behind the error's name, as AWS JSON sends them. */
    public Value.Structure body() {
        StructureBuilder all = new StructureBuilder().put("__type", code);
        members.members().forEach(all::put);
        return all.build();
    }

    /** Returns the error with another status. */
    public ServiceFault under(int otherStatus) {
        StructureBuilder all = new StructureBuilder();
        members.members().forEach(all::put);
        return new ServiceFault(otherStatus, code, all);
    }
}
