package io.github.awsession.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.emulator.service.KeyPair;
import io.github.awsession.environment.Variables;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Map;

class ClientVariablesTest {
    private static final KeyPair KEYS = new KeyPair("EMULATORID", "its-secret");
    private static final URI ENDPOINT = URI.create("http://127.0.0.1:1234");

    @Test
    void leadClientsToTheEmulator() {
        assertThat(ClientVariables.of(ENDPOINT, KEYS, new Variables(Map.of())).shellLines())
                .isEqualTo(
                        """
                        export AWS_ENDPOINT_URL=http://127.0.0.1:1234
                        export AWS_ACCESS_KEY_ID=EMULATORID
                        export AWS_SECRET_ACCESS_KEY=its-secret
                        export AWS_REGION=us-east-1
                        export AWS_DEFAULT_REGION=us-east-1
                        """);
    }

    @Test
    void takeAwayWhatLeadsElsewhere() {
        Variables current =
                new Variables(
                        Map.of(
                                "AWS_PROFILE", "work",
                                "AWS_SESSION_TOKEN", "t",
                                "AWS_ENDPOINT_URL_ATHENA", "http://elsewhere",
                                "AWS_USE_FIPS_ENDPOINT", "true",
                                "AWS_REGION", "it's",
                                "PATH", "/bin"));
        ClientVariables variables = ClientVariables.of(ENDPOINT, KEYS, current);

        assertThat(variables.applied(current).values())
                .containsOnlyKeys(
                        "PATH",
                        "AWS_ENDPOINT_URL",
                        "AWS_ACCESS_KEY_ID",
                        "AWS_SECRET_ACCESS_KEY",
                        "AWS_REGION",
                        "AWS_DEFAULT_REGION");
        assertThat(variables.shellLines())
                .contains("export AWS_REGION='it'\\''s'\n")
                .endsWith(
                        """
                        unset AWS_ENDPOINT_URL_ATHENA
                        unset AWS_PROFILE
                        unset AWS_SESSION_TOKEN
                        unset AWS_USE_FIPS_ENDPOINT
                        """);
    }

    @Test
    void keepAProxyOutOfTheWay() {
        Variables current =
                new Variables(Map.of("http_proxy", "http://proxy", "no_proxy", "a.example"));

        assertThat(ClientVariables.of(ENDPOINT, KEYS, current).settings())
                .containsEntry("NO_PROXY", "a.example,127.0.0.1")
                .containsEntry("no_proxy", "a.example,127.0.0.1");
    }
}
