package io.github.awsession.client.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.HttpRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Containers and instances that ask their host; each row is what AWS CLI 2.36 did. */
class MetadataTest {
    private static final String CREDENTIALS =
            "{\"AccessKeyId\":\"host\",\"SecretAccessKey\":\"s\",\"Token\":\"t\",\"Expiration\":\"%s\"}";

    @TempDir private Path home;

    private Sources sources;

    @BeforeEach
    void start() throws IOException {
        sources = new Sources(home);
        sources.variables.put("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "2");
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    /**
     * The answers, a status with a body each, where {@code C} stands for good credentials, {@code
     * O} for ended ones; what was asked; the outcome.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            200 k;200 role;200 C         | PUT GET GET+            | host
            403;200 role;200 C           | PUT GET GET+            | host
            404;200 role;200 C           | PUT GET GET+            | host
            500;500;200 role;200 C       | PUT PUT GET GET+        | host
            400                          | PUT                     | nothing
            200 k;200;200 role;200 C     | PUT GET GET GET+        | host
            200 k;404;404                | PUT GET GET             | nothing
            200 k;200 role;200 x;200 C   | PUT GET GET+ GET+       | host
            200 k;200 role;200 x;200 x   | PUT GET GET+ GET+       | nothing
            200 k;200 role;200 {}        | PUT GET GET+            | nothing
            200 k;200 role;200 O         | PUT GET GET+            | host
            """)
    void anInstanceAsksForATokenARoleAndCredentials(String answers, String asked, String outcome) {
        sources.variables.remove("AWS_EC2_METADATA_DISABLED");
        sources.variables.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", sources.server.url());
        script(answers);

        assertThat(outcome()).isEqualTo(outcome);

        assertThat(
                        sources.server.requests().stream()
                                .map(MetadataTest::shortly)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(asked.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            AWS_EC2_METADATA_V1_DISABLED         | true  | Error retrieving metadata: Unable to retrieve token for use in IMDSv2 call and IMDSv1 has been disabled
            AWS_METADATA_SERVICE_TIMEOUT         | 0     | An HTTP Client raised an unhandled exception: Attempted to set connect timeout to 0, but the timeout cannot be set to a value less than or equal to 0.
            AWS_METADATA_SERVICE_NUM_ATTEMPTS    | 0     | nothing
            AWS_EC2_METADATA_DISABLED            | TRUE  | nothing
            AWS_EC2_METADATA_SERVICE_ENDPOINT    | ftp://x | An HTTP Client raised an unhandled exception: Not supported URL scheme ftp
            """)
    void settingsDecideHowAnInstanceAsks(String variable, String value, String outcome) {
        sources.variables.remove("AWS_EC2_METADATA_DISABLED");
        sources.variables.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", sources.server.url());
        sources.variables.put(variable, value);
        script("403");

        assertThat(outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            200 C                    | host
            500 boo;500 boo;200 C    | host
            500 boo;500 boo;500 boo  | Error when retrieving credentials from container-role: Error retrieving metadata: Received non 200 response 500 from container metadata: boo
            200 x;200 x;200 x        | Error when retrieving credentials from container-role: Error retrieving metadata: Unable to parse JSON returned from container metadata services
            200 {}                   | Error when retrieving credentials from container-role: Error retrieving metadata: the answer has no AccessKeyId
            200 O;200 O              | Credentials were refreshed, but the refreshed credentials are still expired.
            200 O;200 C              | host
            """)
    void aContainerTriesThreeTimes(String answers, String outcome) {
        sources.variables.put(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI", sources.server.url() + "/c?x=1");
        sources.variables.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Basic x");
        script(answers);

        assertThat(outcome()).isEqualTo(outcome);

        assertThat(sources.server.requests().getFirst().target()).isEqualTo("/c?x=1");
        assertThat(sources.server.requests().getFirst().authorization()).isEqualTo("Basic x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            http://www.example.com/x  | www.example.com
            http://10.0.0.1/x         | 10.0.0.1
            http://[::ffff:127.0.0.1]/| ::ffff:127.0.0.1
            127.0.0.1/x               | None
            ''                        | None
            """)
    void aContainerAsksNobodyFarAway(String url, String host) {
        sources.variables.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", url);

        assertThat(outcome())
                .isEqualTo(
                        "Unsupported host '"
                                + host
                                + "'.  Can only retrieve metadata from a loopback address or one of these hosts:"
                                + " 169.254.170.2, 169.254.170.23, fd00:ec2::23, localhost");
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:%s/c", "HTTP://LOCALHOST:%s/c", "http://u:p@127.0.0.1:%s/c"})
    void aContainerAsksOnItsOwnHost(String url) {
        String port = sources.server.url().substring("http://127.0.0.1:".length());
        sources.variables.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", url.replace("%s", port));
        script("200 C");

        assertThat(outcome()).isEqualTo("host");
    }

    private void script(String answers) {
        for (String answer : answers.split(";", -1)) {
            String[] parts = answer.strip().split(" ", 2);
            String body = parts.length == 1 ? "" : parts[1];
            sources.server.then(
                    Integer.parseInt(parts[0]),
                    switch (body) {
                        case "C" -> CREDENTIALS.formatted("2020-01-01T06:00:00Z");
                        case "O" -> CREDENTIALS.formatted("2019-01-01T00:00:00Z");
                        default -> body;
                    });
        }
    }

    private static String shortly(HttpRequest request) {
        if (request.target().equals("/latest/api/token")) {
            return "PUT";
        }
        return request.target().endsWith("/security-credentials/") ? "GET" : "GET+";
    }

    private String outcome() {
        try {
            return sources.find("").map(found -> found.get().accessKey()).orElse("nothing");
        } catch (RuntimeException problem) {
            return String.valueOf(problem.getMessage());
        }
    }
}
