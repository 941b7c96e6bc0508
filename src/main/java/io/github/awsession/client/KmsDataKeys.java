package io.github.awsession.client;

import io.github.awsession.datachannel.handshake.DataKey;
import io.github.awsession.datachannel.handshake.DataKeys;
import io.github.awsession.error.GeneralException;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.Base64;
import java.util.Optional;
import java.util.SequencedMap;

/** Has the key service make keys for sessions. */
public final class KmsDataKeys implements DataKeys {
    private static final int REGION = 3;
    private static final int LEAST_PARTS = 6;

    private final SdkOperationCaller sessions;
    private final Operation operation;

    /**
     * Makes a source of keys.
     *
     * @param sessions the caller of the service that starts sessions; the calls for keys have its
     *     credentials and, but for the endpoint, its settings
     * @param operation any operation of that caller
     */
    public KmsDataKeys(SdkOperationCaller sessions, Operation operation) {
        this.sessions = sessions;
        this.operation = operation;
    }

    @Override
    public DataKey generate(String keyId, SequencedMap<String, String> context) {
        ServiceModel service = ModelLoader.load("kms");
        Value.Structure response =
                sessions.forService(service, operation, region(keyId))
                        .call(
                                service.operations().firstEntry().getValue(),
                                parameters(keyId, context));
        return new DataKey(bytes(response, "Plaintext"), bytes(response, "CiphertextBlob"));
    }

    private static Value.Structure parameters(String keyId, SequencedMap<String, String> context) {
        StructureBuilder members = new StructureBuilder();
        context.forEach(members::put);
        return new StructureBuilder()
                .put("KeyId", keyId)
                .put("EncryptionContext", members)
                .put("NumberOfBytes", BYTES)
                .build();
    }

    /** Returns the region of a key, which may be another one than that of the session. */
    private static Optional<String> region(String keyId) {
        String[] parts = keyId.split(":", LEAST_PARTS);
        return parts.length == LEAST_PARTS && parts[0].equals("arn") && !parts[REGION].isEmpty()
                ? Optional.of(parts[REGION])
                : Optional.empty();
    }

    private static byte[] bytes(Value.Structure response, String name) {
        try {
            if (response.get(name) instanceof Value.Text(String text)) {
                return Base64.getDecoder().decode(text);
            }
        } catch (IllegalArgumentException _) {
            // Reported below, without the text, which may be a key.
        }
        throw new GeneralException("The response of the key service has no " + name);
    }
}
