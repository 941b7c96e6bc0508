package io.github.awsession.emulator.kms;

import io.github.awsession.model.Member;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Describes KMS for its emulation. The stored model has what clients of sessions call; agents also
 * decrypt.
 */
final class KeyModel {
    private static final String INPUT = "DecryptRequest";
    private static final String OUTPUT = "DecryptResponse";

    private KeyModel() {}

    static ServiceModel load() {
        ServiceModel stored = ModelLoader.load("kms");
        SequencedMap<String, Operation> operations = new LinkedHashMap<>(stored.operations());
        operations.put(
                "decrypt",
                new Operation(
                        "Decrypt",
                        "decrypt",
                        INPUT,
                        OUTPUT,
                        List.of(),
                        "POST",
                        "/",
                        Optional.empty(),
                        ""));
        Map<String, Shape> shapes = new HashMap<>(stored.shapes());
        shapes.put(
                INPUT,
                structure(
                        INPUT,
                        member("CiphertextBlob", "CiphertextType", true),
                        member("EncryptionContext", "EncryptionContextType", false),
                        member("KeyId", "KeyIdType", false)));
        shapes.put(
                OUTPUT,
                structure(
                        OUTPUT,
                        member("KeyId", "KeyIdType", false),
                        member("Plaintext", "PlaintextType", false)));
        return new ServiceModel(stored.name(), stored.metadata(), operations, shapes, "");
    }

    private static Shape structure(String name, Member... members) {
        return new Shape.StructureShape(name, List.of(members), false, "");
    }

    private static Member member(String name, String target, boolean required) {
        return new Member(name, target, required, false, false, "", name, "");
    }
}
