package io.github.awsession.emulator.kms;

import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.service.Signer;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Emulates the operations of KMS that encrypted sessions need, on one key. */
public final class KmsService implements EmulatedService {
    private static final int SHORT_KEY = 16;
    private static final int LONG_KEY = 32;

    private final ServiceModel model = KeyModel.load();
    private final Optional<KmsKey> key;
    private final DataKeys dataKeys;

    /**
     * Makes the service.
     *
     * @param key the only key; without it every request fails as for a missing key
     */
    public KmsService(Optional<KmsKey> key, DataKeys dataKeys) {
        this.key = key;
        this.dataKeys = dataKeys;
    }

    @Override
    public ServiceModel model() {
        return model;
    }

    @Override
    public String signingName() {
        return "kms";
    }

    @Override
    public ServiceFault invalid(String message) {
        return ServiceFault.common(400, "ValidationException", message);
    }

    @Override
    public Value.Structure answer(Operation operation, Call call) throws ServiceFault {
        if (call.signer() != Signer.OWNER) {
            throw ServiceFault.unknownKey();
        }
        return switch (operation.name()) {
            case "GenerateDataKey" -> generate(call);
            case "Decrypt" -> decrypt(call);
            default -> throw new IllegalStateException("no behaviour for " + operation.name());
        };
    }

    private Value.Structure generate(Call call) throws ServiceFault {
        Parameters parameters = call.parameters();
        KmsKey used = key(parameters.requiredText("KeyId"), call.region());
        byte[] plain = dataKeys.plain(length(parameters));
        return new StructureBuilder()
                .put("CiphertextBlob", text(dataKeys.sealed(plain, context(parameters))))
                .put("Plaintext", text(plain))
                .put("KeyId", used.arn(call.region()))
                .build();
    }

    private int length(Parameters parameters) throws ServiceFault {
        Optional<Integer> number = parameters.number("NumberOfBytes");
        Optional<Value> spec = parameters.find("KeySpec");
        if (number.isPresent() == spec.isPresent()) {
            throw invalid("Please specify either number of bytes or key spec.");
        }
        return number.isPresent() ? number.get() : length(spec.get());
    }

    private int length(Value spec) throws ServiceFault {
        if (spec.equals(new Value.Text("AES_256"))) {
            return LONG_KEY;
        }
        if (spec.equals(new Value.Text("AES_128"))) {
            return SHORT_KEY;
        }
        throw invalid("The key spec is AES_256 or AES_128.");
    }

    private Value.Structure decrypt(Call call) throws ServiceFault {
        Parameters parameters = call.parameters();
        KmsKey used = key.orElseThrow(() -> refusal("InvalidCiphertextException", ""));
        Optional<String> named = parameters.text("KeyId");
        if (named.isPresent()) {
            key(named.get(), call.region());
        }
        byte[] sealed;
        try {
            sealed = Base64.getDecoder().decode(parameters.requiredText("CiphertextBlob"));
        } catch (IllegalArgumentException _) {
            throw refusal("SerializationException", "The CiphertextBlob is not base64");
        }
        byte[] plain =
                dataKeys.opened(sealed, context(parameters))
                        .orElseThrow(() -> refusal("InvalidCiphertextException", ""));
        return new StructureBuilder()
                .put("KeyId", used.arn(call.region()))
                .put("Plaintext", text(plain))
                .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT")
                .build();
    }

    private KmsKey key(String name, String region) throws ServiceFault {
        return key.filter(each -> each.isMeant(name, region))
                .orElseThrow(
                        () -> refusal("NotFoundException", "Key '" + name + "' does not exist"));
    }

    private static Map<String, String> context(Parameters parameters) {
        Map<String, String> context = new HashMap<>();
        parameters
                .inside("EncryptionContext")
                .structure()
                .members()
                .forEach((name, value) -> context.put(name, ((Value.Text) value).value()));
        return context;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static ServiceFault refusal(String code, String message) {
        return ServiceFault.common(400, code, message);
    }
}
