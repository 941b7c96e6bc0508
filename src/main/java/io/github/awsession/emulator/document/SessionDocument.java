package io.github.awsession.emulator.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Lists the session documents that AWS provides, with their parameters. */
public enum SessionDocument {
    SHELL("SSM-SessionManagerRunShell"),
    SSH("AWS-StartSSHSession", port("22")),
    PORT("AWS-StartPortForwardingSession", port("80"), Patterns.LOCAL_PORT),
    REMOTE_HOST(
            "AWS-StartPortForwardingSessionToRemoteHost",
            port("80"),
            Patterns.LOCAL_PORT,
            DocumentParameter.optional("host", "[a-zA-Z0-9.:_-]{1,255}", "localhost")),
    SOCKET(
            "AWS-StartPortForwardingSessionToSocket",
            port("80"),
            Patterns.LOCAL_PORT,
            DocumentParameter.optional("localConnectionType", "tcp|unix", "unix"),
            DocumentParameter.optional("localUnixSocket", "[^\\x00-\\x1f]{0,107}", "")),
    INTERACTIVE("AWS-StartInteractiveCommand", Patterns.COMMAND),
    COMMAND(
            "AWS-StartNonInteractiveCommand",
            Patterns.COMMAND,
            DocumentParameter.optional("separateOutputStream", "true|false", "false"),
            DocumentParameter.optional("stdOutSeparatorPrefix", Patterns.PREFIX, ""),
            DocumentParameter.optional("stdErrSeparatorPrefix", Patterns.PREFIX, ""));

    private final String word;
    private final List<DocumentParameter> parameters;

    SessionDocument(String word, DocumentParameter... parameters) {
        this.word = word;
        this.parameters = List.of(parameters);
    }

    /** Holds what several documents share. */
    private static final class Patterns {
        static final String PREFIX = "[a-zA-Z0-9_:\\-\\r\\n]{0,30}";
        static final DocumentParameter COMMAND =
                DocumentParameter.required("command", "(?s).*\\S.*");
        static final DocumentParameter LOCAL_PORT =
                DocumentParameter.optional(
                        "localPortNumber",
                        "[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]"
                                + "|6553[0-5]",
                        "0");
    }

    private static DocumentParameter port(String preset) {
        return DocumentParameter.optional(
                "portNumber",
                "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]"
                        + "|6553[0-5]",
                preset);
    }

    /** Returns the name of the document. */
    public String word() {
        return word;
    }

    /** Finds the document of this name. */
    public static Optional<SessionDocument> find(String name) {
        for (SessionDocument document : values()) {
            if (document.word.equals(name)) {
                return Optional.of(document);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what a session with these parameters does.
     *
     * @throws InvalidParametersException when the parameters do not fit the document
     */
    public Workload workload(Map<String, List<String>> given) throws InvalidParametersException {
        SequencedMap<String, String> values = values(given);
        return switch (this) {
            case SHELL -> new Workload.Shell();
            case SSH -> Workload.Port.of(values, false);
            case PORT, REMOTE_HOST, SOCKET -> Workload.Port.of(values, true);
            case INTERACTIVE -> new Workload.InteractiveCommand(value(values, "command"));
            case COMMAND ->
                    new Workload.Command(
                            value(values, "command"),
                            value(values, "separateOutputStream").equals("true"),
                            value(values, "stdOutSeparatorPrefix"),
                            value(values, "stdErrSeparatorPrefix"));
        };
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private SequencedMap<String, String> values(Map<String, List<String>> given)
            throws InvalidParametersException {
        for (String name : given.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new InvalidParametersException(
                        "Parameter \"" + name + "\" is not defined in the document.");
            }
        }
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (DocumentParameter parameter : parameters) {
            values.put(
                    parameter.name(),
                    parameter.value(given.getOrDefault(parameter.name(), List.of())));
        }
        return values;
    }
}
