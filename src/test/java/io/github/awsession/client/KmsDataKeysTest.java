package io.github.awsession.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.datachannel.handshake.DataKey;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.HttpRequest;
import io.github.awsession.testing.ScriptedServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keys for sessions, from a key service that is called like the service of the sessions. */
class KmsDataKeysTest {
    private static final String ANSWER =
            "{\"CiphertextBlob\":\"AQID\",\"KeyId\":\"k\",\"Plaintext\":\"c2VjcmV0\"}";

    @TempDir private Path home;

    private final Map<String, String> variables =
            new LinkedHashMap<>(
                    Map.of(
                            "AWS_ACCESS_KEY_ID", "AKID",
                            "AWS_SECRET_ACCESS_KEY", "secret",
                            "AWS_REGION", "eu-west-1",
                            "AWS_EC2_METADATA_DISABLED", "true"));

    @ParameterizedTest
    @CsvSource({
        "alias/mine, eu-west-1",
        "1234abcd-12ab-34cd-56ef-1234567890ab, eu-west-1",
        "arn:aws:kms:us-east-2:111122223333:key/1234abcd, us-east-2",
        "arn:aws:kms:ap-south-1:111122223333:alias/a:b, ap-south-1",
        "arn:aws:kms::111122223333:key/1, eu-west-1",
        "arn:aws, eu-west-1"
    })
    void theRequestNamesTheKeyAndTheContext(String key, String region) throws Exception {
        try (ScriptedServer server = new ScriptedServer().then(200, ANSWER)) {
            variables.put("AWS_ENDPOINT_URL_KMS", server.url());

            DataKey made = generate(key, Optional.of("http://127.0.0.1:9/sessions"));

            assertThat(made.plain()).asString().isEqualTo("secret");
            assertThat(made.sealed()).containsExactly(1, 2, 3);
            assertThat(made.toString()).doesNotContain("secret");
            HttpRequest request = server.requests().getFirst();
            assertThat(request.operation()).isEqualTo("TrentService.GenerateDataKey");
            assertThat(request.authorization())
                    .contains("Credential=AKID/")
                    .contains("/" + region + "/kms/aws4_request");
            assertThat(request.text())
                    .isEqualTo(
                            "{\"KeyId\":\""
                                    + key
                                    + "\",\"EncryptionContext\":{\"aws:ssm:SessionId\":\"s-1\",\"aws:ssm:TargetId\":\"i-1\"},\"NumberOfBytes\":64}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"variable", "service", "services section", "profile"})
    void theEndpointIsConfiguredAsForAnyService(String place) throws Exception {
        try (ScriptedServer server = new ScriptedServer().then(200, ANSWER)) {
            String setting = "endpoint_url = " + server.url() + "\n";
            switch (place) {
                case "variable" -> variables.put("AWS_ENDPOINT_URL", server.url());
                case "service" -> variables.put("AWS_ENDPOINT_URL_KMS", server.url());
                case "services section" ->
                        configure(
                                "[default]\nservices = s\n[services s]\nkms =\n  "
                                        + setting
                                        + "ssm =\n  endpoint_url = http://127.0.0.1:9\n");
                default -> configure("[default]\n" + setting);
            }

            generate("k", Optional.empty());

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void failuresAreRetriedAsForAnyService() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer().then(500, "{}").then(503, "{}").then(200, ANSWER)) {
            variables.put("AWS_ENDPOINT_URL_KMS", server.url());

            generate("k", Optional.empty());

            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void aRefusalIsTold() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer()
                        .then(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}")) {
            variables.put("AWS_ENDPOINT_URL_KMS", server.url());

            assertThatThrownBy(() -> generate("k", Optional.empty()))
                    .isInstanceOf(ServiceException.class)
                    .hasMessage(
                            "An error occurred (AccessDeniedException) when calling the GenerateDataKey operation: no");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Plaintext\":7,\"CiphertextBlob\":\"AQID\"}",
                "{\"Plaintext\":\"s*cret\",\"CiphertextBlob\":\"AQID\"}",
                "{\"Plaintext\":\"c2VjcmV0\"}"
            })
    void aResponseWithoutKeyIsAFailure(String response) throws Exception {
        try (ScriptedServer server = new ScriptedServer().then(200, response)) {
            variables.put("AWS_ENDPOINT_URL_KMS", server.url());

            assertThatThrownBy(() -> generate("k", Optional.empty()))
                    .isInstanceOf(GeneralException.class)
                    .hasMessageNotContaining("cret");
        }
    }

    /** The name of the key comes from the other side of a session. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.test/", "x@evil", "a#b", "a b", "-x"})
    void aKeyCannotNameAnotherHost(String region) throws Exception {
        try (ScriptedServer server = new ScriptedServer().then(200, ANSWER)) {
            variables.put("AWS_ENDPOINT_URL_KMS", server.url());

            assertThatThrownBy(
                            () -> generate("arn:aws:kms:" + region + ":1:key/k", Optional.empty()))
                    .isInstanceOf(GeneralException.class)
                    .hasMessageContaining("doesn't match a supported format");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void theKeyIsNotInTheLog() throws Exception {
        try (ScriptedServer server = new ScriptedServer().then(200, ANSWER)) {
            variables.put("AWS_ENDPOINT_URL_KMS", server.url());
            FakeEnvironment fake = environment();

            generate(fake.build().logging(), "k", Optional.empty());

            assertThat(fake.err())
                    .contains("TrentService.GenerateDataKey")
                    .contains("AQID")
                    .doesNotContain("c2VjcmV0");
        }
    }

    private void configure(String text) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws").resolve("config"), text);
    }

    private FakeEnvironment environment() {
        return new FakeEnvironment(home).atHome().with(variables).in(new FakeTime());
    }

    private DataKey generate(String key, Optional<String> endpoint) {
        return generate(environment().build(), key, endpoint);
    }

    private static DataKey generate(Environment environment, String key, Optional<String> url) {
        ClientOptions options =
                new ClientOptions(
                        Optional.empty(),
                        url,
                        false,
                        true,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        SdkOperationCaller sessions =
                new SdkOperationCaller(
                        environment,
                        SharedSettings.load(environment, Optional.empty()),
                        ModelLoader.load("ssm"),
                        options);
        Operation operation =
                Objects.requireNonNull(ModelLoader.load("ssm").operation("start-session"));
        LinkedHashMap<String, String> context = new LinkedHashMap<>();
        context.put("aws:ssm:SessionId", "s-1");
        context.put("aws:ssm:TargetId", "i-1");
        return new KmsDataKeys(sessions, operation).generate(key, context);
    }
}
