package io.github.awsession.emulator.ssm;

import io.github.awsession.error.UsageException;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the session documents that exist in every region. */
public record SsmDocuments(Set<String> names) {
    /** Is the document of a session that names none. */
    static final String SHELL = "SSM-SessionManagerRunShell";

    /** Returns the documents that every account has. */
    public static final SsmDocuments PREDEFINED =
            new SsmDocuments(
                    Set.of(
                            SHELL,
                            "AWS-StartSSHSession",
                            "AWS-StartPortForwardingSession",
                            "AWS-StartPortForwardingSessionToRemoteHost",
                            "AWS-StartPortForwardingSessionToSocket",
                            "AWS-StartInteractiveCommand",
                            "AWS-StartNonInteractiveCommand"));

    private static final String NAME = "[a-zA-Z0-9_.-]{3,128}";

    public SsmDocuments {
        names = Set.copyOf(names);
    }

    /** Returns whether there is a document with this name; an ARN ends with the name. */
    public boolean contains(String nameOrArn) {
        return names.contains(name(nameOrArn));
    }

    static String name(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }

    /**
     * Returns these documents and one more.
     *
     * @throws UsageException when the text cannot be a name
     */
    public SsmDocuments with(String name) {
        if (!name.matches(NAME)) {
            throw new UsageException(
                    "argument --document: a name of 3 to 128 letters, digits and the signs . _ - is"
                            + " expected: '"
                            + name
                            + "'");
        }
        return new SsmDocuments(
                Stream.concat(names.stream(), Stream.of(name)).collect(Collectors.toSet()));
    }
}
