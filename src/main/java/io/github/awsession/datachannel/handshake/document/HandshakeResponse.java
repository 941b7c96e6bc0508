package io.github.awsession.datachannel.handshake.document;

import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;

/**
 * Is the document with which a client answers an agent.
 *
 * @param clientVersion the version of the client
 * @param actions what became of each action of the request, in the same order
 */
public record HandshakeResponse(ClientVersion clientVersion, List<Processed> actions) {
    private static final String CLIENT_VERSION = "ClientVersion";
    private static final String ACTIONS = "ProcessedClientActions";
    private static final String TYPE = "ActionType";
    private static final String STATUS = "ActionStatus";
    private static final String RESULT = "ActionResult";
    private static final String ERROR = "Error";
    private static final String ERRORS = "Errors";

    private static final int SUCCESS = 1;
    private static final int FAILED = 2;
    private static final int UNSUPPORTED = 3;

    public HandshakeResponse {
        actions = List.copyOf(actions);
    }

    /**
     * Says what became of an action.
     *
     * @param status 1 for success, 2 for failure, 3 for an action that the client does not know
     * @param result what the action gave; {@code NULL} when that is nothing
     * @param error why the action failed; empty when it did not
     */
    public record Processed(String type, long status, Value result, String error) {
        /** Reports an action that gave nothing. */
        public static Processed done(String type) {
            return done(type, Value.Null.NULL);
        }

        /** Reports an action that gave something. */
        public static Processed done(String type, Value result) {
            return new Processed(type, SUCCESS, result, "");
        }

        /** Reports an action that failed. */
        public static Processed failed(String type, String reason) {
            String error = "Failed to process action " + type + ": " + reason;
            return new Processed(type, FAILED, Value.Null.NULL, error);
        }

        /** Reports an action that the client does not know. */
        public static Processed unsupported(String type) {
            return new Processed(type, UNSUPPORTED, Value.Null.NULL, "Unsupported action " + type);
        }

        public boolean isDone() {
            return status == SUCCESS;
        }

        /** Returns a text among what the action gave; empty when there is none. */
        public String result(String name) {
            return Documents.text(Documents.structure(result), name);
        }

        /** Returns whether the action gave {@code true} under a name. */
        public boolean hasResult(String name) {
            return Documents.structure(result).get(name) instanceof Value.Bool(boolean is) && is;
        }

        /** Returns what users are told about an action that is not done. */
        public String complaint() {
            return type + " failed on client with status " + status + " error: " + error;
        }

        private Value.Structure document() {
            return new StructureBuilder()
                    .put(TYPE, type)
                    .put(STATUS, status)
                    .put(RESULT, result)
                    .put(ERROR, error)
                    .build();
        }

        private static Processed of(Value.Structure document) {
            Value result = document.get(RESULT);
            return new Processed(
                    Documents.text(document, TYPE),
                    Documents.number(document, STATUS),
                    result == null ? Value.Null.NULL : result,
                    Documents.text(document, ERROR));
        }

        /** Leaves the result out. */
        @Override
        public String toString() {
            return type + ' ' + status + ' ' + error;
        }
    }

    /** Reads a document. */
    public static HandshakeResponse of(byte[] payload) throws MalformedDocumentException {
        Value.Structure document = Documents.read(payload);
        List<Processed> actions = new ArrayList<>();
        for (Value item : Documents.items(document, ACTIONS)) {
            actions.add(Processed.of(Documents.structure(item)));
        }
        return new HandshakeResponse(
                new ClientVersion(Documents.text(document, CLIENT_VERSION)), actions);
    }

    /** Returns the document. */
    public byte[] payload() {
        List<Value> documents = new ArrayList<>(actions.size());
        List<Value> errors = new ArrayList<>();
        for (Processed action : actions) {
            documents.add(action.document());
            if (!action.isDone()) {
                errors.add(new Value.Text(action.error()));
            }
        }
        return Documents.bytes(
                new StructureBuilder()
                        .put(CLIENT_VERSION, clientVersion.text())
                        .put(ACTIONS, new Value.Sequence(documents))
                        .put(
                                ERRORS,
                                errors.isEmpty() ? Value.Null.NULL : new Value.Sequence(errors)));
    }
}
