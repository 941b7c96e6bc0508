package io.github.awsession.client.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.json.JsonWriter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CredentialSourceTest {
    @TempDir private Path home;

    private Sources sources;

    @BeforeEach
    void start() throws IOException {
        sources = new Sources(home);
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void aChainOfRolesIsDescribedRoleByRole() throws IOException {
        sources.write(
                "config",
                """
                [default]
                role_arn = arn:aws:iam::123456789012:role/last
                source_profile = middle
                [profile middle]
                role_arn = arn:aws:iam::123456789012:role/first
                source_profile = keys
                [profile keys]
                """
                        + Sources.KEYS);

        assertThat(described())
                .isEqualTo(
                        """
                        {"kind": "role", "profile": "default", \
                        "roleArn": "arn:aws:iam::123456789012:role/last", \
                        "source": {"kind": "role", "profile": "middle", \
                        "roleArn": "arn:aws:iam::123456789012:role/first", \
                        "source": {"kind": "access-key", "source": "config-file", \
                        "profile": "keys", "accessKeyId": "****", "temporary": false}}}""");
        assertThat(sources.server.requests()).isEmpty();
    }

    @Test
    void aProgramIsStartedWhenItsSourceIsOpened() throws IOException {
        Path trace = home.resolve("started");
        sources.write(
                "config",
                "[default]\ncredential_process = sh -c 'touch "
                        + trace
                        + "; echo \"{\\\"Version\\\":1,\\\"AccessKeyId\\\":\\\"printed\\\","
                        + "\\\"SecretAccessKey\\\":\\\"s\\\"}\"'\n");

        assertThat(described()).isEqualTo("{\"kind\": \"process\"}");
        assertThat(Files.exists(trace)).isFalse();

        assertThat(sources.accessKey()).isEqualTo("printed");
        assertThat(Files.exists(trace)).isTrue();
    }

    private String described() {
        return JsonWriter.write(
                sources.source("").orElseThrow().describe().get(), JsonWriter.Layout.SPACED, false);
    }
}
