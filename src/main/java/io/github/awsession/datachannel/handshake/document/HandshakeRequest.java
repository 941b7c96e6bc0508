package io.github.awsession.datachannel.handshake.document;

import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Is the document with which an agent begins a handshake.
 *
 * @param agentVersion the version of the agent
 * @param actions what the client is to do
 */
public record HandshakeRequest(AgentVersion agentVersion, List<Action> actions) {
    private static final String AGENT_VERSION = "AgentVersion";
    private static final String ACTIONS = "RequestedClientActions";
    private static final String TYPE = "ActionType";
    private static final String PARAMETERS = "ActionParameters";

    /** Is the type of the action that says what kind of session begins. */
    public static final String SESSION_TYPE = "SessionType";

    /** Is the type of the action that asks for encryption. */
    public static final String ENCRYPTION = "KMSEncryption";

    public HandshakeRequest {
        actions = List.copyOf(actions);
    }

    /**
     * Is one thing that the client is to do.
     *
     * @param type the kind of the action, which may be one that nobody knows
     * @param parameters what the action needs to know
     */
    public record Action(String type, Value.Structure parameters) {
        /** Returns a parameter; empty when there is none. */
        public String parameter(String name) {
            return Documents.text(parameters, name);
        }

        /** Returns the members of a parameter as texts; none when it has no members. */
        public Map<String, String> texts(String name) {
            Map<String, String> texts = new HashMap<>();
            for (Map.Entry<String, Value> member :
                    Documents.structure(parameters, name).members().entrySet()) {
                if (member.getValue() != Value.Null.NULL) {
                    texts.put(member.getKey(), Documents.text(member.getValue()));
                }
            }
            return texts;
        }

        private Value.Structure document() {
            return new StructureBuilder().put(TYPE, type).put(PARAMETERS, parameters).build();
        }
    }

    /** Reads a document. */
    public static HandshakeRequest of(byte[] payload) throws MalformedDocumentException {
        Value.Structure document = Documents.read(payload);
        List<Action> actions = new ArrayList<>();
        for (Value item : Documents.items(document, ACTIONS)) {
            Value.Structure action = Documents.structure(item);
            actions.add(
                    new Action(
                            Documents.text(action, TYPE), Documents.structure(action, PARAMETERS)));
        }
        return new HandshakeRequest(
                new AgentVersion(Documents.text(document, AGENT_VERSION)), actions);
    }

    /** Returns the document. */
    public byte[] payload() {
        List<Value> documents = new ArrayList<>(actions.size());
        for (Action action : actions) {
            documents.add(action.document());
        }
        return Documents.bytes(
                new StructureBuilder()
                        .put(AGENT_VERSION, agentVersion.text())
                        .put(ACTIONS, new Value.Sequence(documents)));
    }
}
