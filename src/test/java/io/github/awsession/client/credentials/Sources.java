package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.ScriptedServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A home folder, variables and a server that stands for everybody who gives credentials out. */
public final class Sources implements AutoCloseable {
    static final String KEYS = "aws_access_key_id = source\naws_secret_access_key = secret\n";

    public final ScriptedServer server = new ScriptedServer();
    final Map<String, String> variables = new LinkedHashMap<>();

    private final Path home;

    public Sources(Path home) throws IOException {
        this.home = home;
        variables.put("AWS_ENDPOINT_URL", server.url());
        variables.put("AWS_MAX_ATTEMPTS", "1");
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
    }

    /** The answer to AssumeRole or AssumeRoleWithWebIdentity. */
    static String role(String operation, String end) {
        return "<"
                + operation
                + "Response><"
                + operation
                + "Result><Credentials><AccessKeyId>role</AccessKeyId>"
                + "<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>"
                + end
                + "</Expiration></Credentials><AssumedRoleUser><AssumedRoleId>A:s</AssumedRoleId>"
                + "<Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn></AssumedRoleUser></"
                + operation
                + "Result></"
                + operation
                + "Response>";
    }

    Path file(String name) {
        return home.resolve(".aws").resolve(name);
    }

    public Sources write(String name, String content) throws IOException {
        Files.createDirectories(file(name).resolveSibling("."));
        Files.writeString(file(name), content);
        return this;
    }

    public String read(String name) throws IOException {
        return Files.readString(file(name));
    }

    Optional<CredentialSource> source(String typed) {
        Environment environment =
                new FakeEnvironment(home)
                        .atHome()
                        .with(variables)
                        .typing(typed)
                        .in(new FakeTime())
                        .build();
        SharedSettings settings = SharedSettings.load(environment, Optional.empty());
        return new CredentialsChain(
                        new CredentialContext(environment, settings, options(false), "eu-west-1"))
                .find();
    }

    Optional<Supplier<Credentials>> find(String typed) {
        return source(typed).flatMap(CredentialSource::open);
    }

    /** No options on the command line but, perhaps, that of the profile. */
    public static ClientOptions options(boolean explicitProfile) {
        return new ClientOptions(
                Optional.empty(),
                Optional.empty(),
                explicitProfile,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The access key of the credentials that are found. */
    public String accessKey() {
        return find("").orElseThrow().get().accessKey();
    }

    @Override
    public void close() {
        server.close();
    }
}
