package io.github.awsession.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.FakeProgram;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where commands go and how they fail there; each row is what AWS CLI 2.36 did. */
class EndpointTest {
    private static final String NOBODY = "http://127.0.0.1:1";

    @TempDir private Path home;

    /** Service, region, variables and the host of the endpoint. */
    @ParameterizedTest
    @CsvSource({
        "athena, eu-nowhere-1, '', athena.eu-nowhere-1.amazonaws.com",
        "athena, cn-nowhere-1, '', athena.cn-nowhere-1.amazonaws.com.cn",
        "athena, us-gov-nowhere-1, '', athena.us-gov-nowhere-1.amazonaws.com",
        "athena, us-iso-test-1, '', athena.us-iso-test-1.c2s.ic.gov",
        "athena, aws-global, '', athena.aws-global.amazonaws.com",
        "athena, us-test-1, FIPS, athena-fips.us-test-1.amazonaws.com",
        "athena, us-test-1, DUALSTACK, athena.us-test-1.api.aws",
        "athena, us-test-1, FIPS DUALSTACK, athena-fips.us-test-1.api.aws",
        "athena, us-iso-east-1, DUALSTACK, athena.us-iso-east-1.api.aws.ic.gov",
        "ssm, us-gov-nowhere-1, '', ssm.us-gov-nowhere-1.amazonaws.com",
        "ssm, fips-us-test-1, '', ssm-fips.us-test-1.amazonaws.com",
        "ssm, us-test-1-fips, '', ssm-fips.us-test-1.amazonaws.com",
        "ssm, us-gov-west-1, FIPS, ssm.us-gov-west-1.amazonaws.com",
        "ssm, us-test-1, DUALSTACK, ssm.us-test-1.api.aws",
        "emr-serverless, cn-nowhere-1, '', emr-serverless.cn-nowhere-1.amazonaws.com.cn",
        "emr-serverless, us-test-1, FIPS, emr-serverless-fips.us-test-1.amazonaws.com",
        "emr-serverless, us-test-1, DUALSTACK, emr-serverless.us-test-1.api.aws",
    })
    void regionsAndVariantsHaveTheirHosts(
            String service, String region, String variants, String host) {
        FakeProgram program = program();
        for (String variant : variants.split(" ", -1)) {
            program.with("AWS_USE_" + variant + "_ENDPOINT", "true");
        }
        program.with("AWS_REGION", region).with("HTTPS_PROXY", NOBODY);

        assertThat(run(program, service, "--debug").err())
                .contains("] endpoint: https://" + host + "/ ");
    }

    /** Service, variables and the path of the endpoint that counts. */
    @ParameterizedTest
    @CsvSource({
        "athena, '', section",
        "ssm, '', global",
        "emr-serverless, '', emr/applications/some/sessions/some",
        "athena, AWS_ENDPOINT_URL=/all, all",
        "athena, AWS_ENDPOINT_URL=/all AWS_ENDPOINT_URL_ATHENA=/one, one",
        "emr-serverless, AWS_ENDPOINT_URL_EMR_SERVERLESS=/e, e/applications/some/sessions/some",
        "athena, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=yes, section",
    })
    void theNearestConfiguredEndpointCounts(String service, String variables, String path)
            throws IOException {
        configure(
                """
                [default]
                region = us-test-2
                endpoint_url = http://127.0.0.1:1/global
                services = mine
                [services mine]
                athena =
                  endpoint_url = http://127.0.0.1:1/section
                emr_serverless =
                  endpoint_url = http://127.0.0.1:1/emr
                """);
        FakeProgram program = program();
        for (String variable : variables.split(" ", -1)) {
            String[] parts = variable.split("=", -1);
            program.with(parts[0], parts[parts.length - 1].replaceFirst("^/", NOBODY + "/"));
        }

        FakeProgram.Outcome outcome = run(program, service);

        assertThat(outcome.err())
                .isEqualTo(
                        "\nawsession: [ERROR]: Could not connect to the endpoint URL: \""
                                + NOBODY
                                + "/"
                                + path
                                + "\"\n");
        assertThat(outcome.status()).isEqualTo(255);
    }

    @Test
    void configuredEndpointsCanBeIgnoredButNotTheOption() {
        FakeProgram program =
                program()
                        .with("AWS_REGION", "us-test-1")
                        .with("AWS_ENDPOINT_URL", NOBODY + "/all")
                        .with("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true")
                        .with("HTTPS_PROXY", NOBODY);

        assertThat(run(program, "athena").err()).contains("proxy URL: \"" + NOBODY + "\"");
        assertThat(run(program, "athena", "--endpoint-url", NOBODY + "/typed").err())
                .contains("endpoint URL: \"" + NOBODY + "/typed\"");
    }

    /** A line of the profile, the session of the command, the status and the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            max_attempts = 0 | some | 255 | Value provided to "max_attempts": 0 must be an integer greater than or equal to one.
            max_attempts = -3 | some | 255 | Value provided to "max_attempts": -3 must be an integer greater than or equal to one.
            retry_mode = legacy | some | 255 | Invalid value provided to "mode": "legacy" must be one of: "standard" or "adaptive"
            retry_mode = Standard | some | 255 | Invalid value provided to "mode": "Standard" must be one of: "standard" or "adaptive"
            retry_mode = adaptive | some | 255 | Could not connect to the endpoint URL: "http://127.0.0.1:1/"
            parameter_validation = false | '' | 255 | Could not connect to the endpoint URL: "http://127.0.0.1:1/"
            parameter_validation = no | '' | 255 | Could not connect to the endpoint URL: "http://127.0.0.1:1/"
            parameter_validation = True | '' | 252 | Invalid length for parameter SessionId, value: 0, valid min length: 1
            services = nope | some | 255 | The profile is configured to use the services section but the "nope" services configuration does not exist.
            endpoint_url = foo | some | 255 | Invalid endpoint: foo
            endpoint_url = ftp://h/ | some | 255 | An HTTP Client raised an unhandled exception: Not supported URL scheme ftp
            region = Bad_Region! | some | 255 | Provided region_name 'Bad_Region!' doesn't match a supported format.
            """)
    void settingsOfTheProfileDecide(String line, String session, int status, String message)
            throws IOException {
        String key = line.substring(0, line.indexOf(' '));
        configure(
                "[default]\n"
                        + (key.equals("region") ? "" : "region = us-test-1\n")
                        + (key.equals("endpoint_url") || key.equals("services")
                                ? ""
                                : "endpoint_url = " + NOBODY + "\n")
                        + line
                        + "\n");

        FakeProgram.Outcome outcome =
                program().run("athena", "get-session-status", "--session-id", session);

        assertThat(outcome.err()).endsWith(message + "\n");
        assertThat(outcome.status()).isEqualTo(status);
    }

    private FakeProgram program() {
        return new FakeProgram(home)
                .with("AWS_ACCESS_KEY_ID", "key")
                .with("AWS_SECRET_ACCESS_KEY", "secret");
    }

    private static FakeProgram.Outcome run(FakeProgram program, String service, String... options) {
        String[] command =
                switch (service) {
                    case "athena" -> new String[] {service, "get-session-status"};
                    case "ssm" -> new String[] {service, "terminate-session"};
                    default -> new String[] {service, "get-session", "--application-id", "some"};
                };
        String[] line = new String[command.length + 2 + options.length];
        System.arraycopy(command, 0, line, 0, command.length);
        line[command.length] = "--session-id";
        line[command.length + 1] = "some";
        System.arraycopy(options, 0, line, command.length + 2, options.length);
        return program.run(line);
    }

    private void configure(String content) throws IOException {
        Files.createDirectory(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws").resolve("config"), content);
    }
}
