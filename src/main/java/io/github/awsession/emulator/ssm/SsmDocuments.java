package io.github.awsession.emulator.ssm;

import io.github.awsession.emulator.document.InvalidParametersException;
import io.github.awsession.emulator.document.SessionDocument;
import io.github.awsession.emulator.document.Workload;
import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.error.UsageException;
import io.github.awsession.value.Value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the session documents that exist in every region. */
public record SsmDocuments(Set<String> names) {
    /** Is the document of a session that names none. */
    static final String SHELL = SessionDocument.SHELL.word();

    /** Returns the documents that every account has. */
    public static final SsmDocuments PREDEFINED =
            new SsmDocuments(
                    Arrays.stream(SessionDocument.values())
                            .map(SessionDocument::word)
                            .collect(Collectors.toSet()));

    private static final String NAME = "[a-zA-Z0-9_.-]{3,128}";

    public SsmDocuments {
        names = Set.copyOf(names);
    }

    /** Returns whether there is a document with this name; an ARN ends with the name. */
    public boolean contains(String nameOrArn) {
        return names.contains(name(nameOrArn));
    }

    /**
     * Returns what a session of a document does; an added document starts a shell, whatever its
     * parameters.
     */
    static Workload workload(String nameOrArn, Parameters parameters) throws ServiceFault {
        Optional<SessionDocument> document = SessionDocument.find(name(nameOrArn));
        if (document.isEmpty()) {
            return new Workload.Shell();
        }
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String name : parameters.structure().members().keySet()) {
            given.put(
                    name,
                    parameters.items(name).stream()
                            .map(value -> ((Value.Text) value).value())
                            .toList());
        }
        try {
            return document.get().workload(given);
        } catch (InvalidParametersException reason) {
            throw SsmFault.invalidParameters(String.valueOf(reason.getMessage()));
        }
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
