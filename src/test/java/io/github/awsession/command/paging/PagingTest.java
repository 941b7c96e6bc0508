package io.github.awsession.command.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Expectations were taken from AWS CLI 2.36.7. */
class PagingTest {
    private static final String FIRST =
            "{\"Sessions\":[{\"SessionId\":\"a\"},{\"SessionId\":\"b\"}],\"NextToken\":\"t1\"}";
    private static final String SECOND = "{\"Sessions\":[{\"SessionId\":\"c\"}]}";

    @TempDir private Path home;

    private ScriptedServer server;

    @BeforeEach
    void start() {
        server = new ScriptedServer(Reply.of(400, ""));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The server's next answers. */
    private void answers(String... pages) {
        for (String page : pages) {
            server.then(200, page);
        }
    }

    /** The bodies that were sent, or else the queries. */
    private List<String> requests() {
        return server.requests().stream()
                .map(request -> request.text().isEmpty() ? request.query() : request.text())
                .toList();
    }

    private Outcome run(String... arguments) {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        words.add("--endpoint-url=" + server.url());
        return new FakeProgram(home)
                .with("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
                .with("AWS_SECRET_ACCESS_KEY", "secret")
                .with("AWS_REGION", "us-east-1")
                .with("AWS_MAX_ATTEMPTS", "1")
                .run(words.toArray(String[]::new));
    }

    private Outcome describe(String options) {
        String line = "ssm describe-sessions --state Active " + options;
        return run(
                Arrays.stream(line.split(" "))
                        .map(word -> word.replace("''", ""))
                        .toArray(String[]::new));
    }

    private static String token(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                           | SESSIONS a; SESSIONS b; SESSIONS c
                    --max-items 1                | SESSIONS a; NEXTTOKEN {"NextToken": null, "boto_truncate_amount": 1}
                    --max-items 2                | SESSIONS a; SESSIONS b; NEXTTOKEN {"NextToken": "t1"}
                    --max-items 3                | SESSIONS a; SESSIONS b; SESSIONS c
                    --max-items 9                | SESSIONS a; SESSIONS b; SESSIONS c
                    --max-items 0                | NEXTTOKEN {"NextToken": null, "boto_truncate_amount": 0}
                    --max-items -1               | SESSIONS a; NEXTTOKEN {"NextToken": null, "boto_truncate_amount": -1}
                    --max-items -9               | NEXTTOKEN {"NextToken": null, "boto_truncate_amount": -9}
                    --max-items 1_0              | SESSIONS a; SESSIONS b; SESSIONS c
                    --starting-token t0          | SESSIONS a; SESSIONS b; SESSIONS c
                    --starting-token t0___1      | SESSIONS b; SESSIONS c
                    --starting-token t0___-1     | SESSIONS b; SESSIONS c
                    --starting-token None___1    | SESSIONS b; SESSIONS c
                    --starting-token t0___1 --max-items 1 | SESSIONS b; NEXTTOKEN {"NextToken": "t1"}
                    --starting-token t0 --max-items 1     | SESSIONS a; NEXTTOKEN {"NextToken": "t0", "boto_truncate_amount": 1}
                    --no-paginate                | t1; SESSIONS a; SESSIONS b
                    --next-token t0              | t1; SESSIONS a; SESSIONS b
                    --max-results 2              | t1; SESSIONS a; SESSIONS b
                    --cli-input-json {"MaxResults":2}                       | t1; SESSIONS a; SESSIONS b
                    --cli-input-json {"PaginationConfig":{"MaxItems":"2"}}  | SESSIONS a; SESSIONS b; NEXTTOKEN {"NextToken": "t1"}
                    --query length(Sessions)     | 2; 1
                    --query NextToken            | None; None
                    """)
    void printsWhatIsWanted(String options, String lines) {
        answers(FIRST, SECOND);

        Outcome outcome = describe("--output text " + options);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out().lines().map(PagingTest::readable))
                .containsExactly(lines.split("; "));
    }

    private static String readable(String line) {
        String[] words = line.split("\t", -1);
        if (words[0].equals("NEXTTOKEN")) {
            words[1] = new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8);
        }
        return String.join(" ", words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --page-size 2          | {"State":"Active","MaxResults":2}; {"State":"Active","MaxResults":2,"NextToken":"t1"}
                    --starting-token t0    | {"State":"Active","NextToken":"t0"}; {"State":"Active","NextToken":"t1"}
                    --starting-token ''    | {"State":"Active","NextToken":""}; {"State":"Active","NextToken":"t1"}
                    --starting-token None  | {"State":"Active"}; {"State":"Active","NextToken":"t1"}
                    --starting-token a___b | {"State":"Active","NextToken":"a___b"}; {"State":"Active","NextToken":"t1"}
                    --output off           | {"State":"Active"}; {"State":"Active","NextToken":"t1"}
                    --max-items 2          | {"State":"Active"}
                    """)
    void asksForWhatIsWanted(String options, String bodies) {
        answers(FIRST, SECOND);

        var _ = describe(options);

        assertThat(requests()).containsExactly(bodies.split("; "));
    }

    @Test
    void resumesWhereItStopped() {
        answers(FIRST, SECOND);

        assertThat(
                        describe(
                                        "--output text --starting-token "
                                                + token(
                                                        "{\"NextToken\": null,"
                                                                + " \"boto_truncate_amount\": 1}"))
                                .out())
                .isEqualTo("SESSIONS\tb\nSESSIONS\tc\n");
        assertThat(requests().getFirst()).isEqualTo("{\"State\":\"Active\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --no-paginate --max-items 2 --starting-token x | 252 | Cannot specify --no-paginate along with pagination arguments: --starting-token, --max-items
                    --max-results 2 --page-size 1                  | 252 | Cannot specify --no-paginate along with pagination arguments: --page-size
                    --no-paginate --max-items 0                    | 252 | Unknown parameter in input: "PaginationConfig", must be one of: State, MaxResults, NextToken, Filters
                    --max-items x                                  | 252 | argument --max-items: invalid int value: 'x'
                    --page-size 1.5                                | 252 | argument --page-size: invalid int value: '1.5'
                    --page-size 0                                  | 252 | Invalid value for parameter MaxResults, value: 0, valid min value: 1
                    --max 1                                        | 252 | ambiguous option: --max could match --max-results, --max-items
                    --starting-token a___b___c                     | 255 | Bad starting token: a___b___c
                    --starting-token MTIz                          | 255 | Bad starting token: MTIz
                    --starting-token eyJGb28iOm51bGx9 --max-items 1 | 255 | Bad starting token: {'Foo': None, 'boto_truncate_amount': 1}
                    --cli-input-json {"PaginationConfig":{"MaxItems":"x"}} | 255 | invalid literal for int() with base 10: 'x'
                    """)
    void saysWhatIsWrong(String options, int status, String message) {
        answers(FIRST);

        Outcome outcome = describe(options);

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.err()).contains(message);
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text        | SESSIONS\\ta\\nSESSIONS\\tb\\n
                    yaml-stream | - NextToken: t1\\n  Sessions:\\n  - SessionId: a\\n  - SessionId: b\\n
                    json        | ''
                    """)
    void keepsThePagesBeforeAFailure(String format, String printed) {
        answers(FIRST);

        Outcome outcome = describe("--output " + format);

        assertThat(outcome.status()).isEqualTo(254);
        assertThat(outcome.out())
                .isEqualTo(printed.replace("\\n", "\n").replace("\\t", "\t").replace("''", ""));
    }

    @Test
    void stopsWhenTheServiceNamesAPageTwice() {
        answers(FIRST, FIRST, SECOND);

        Outcome outcome = describe("--output text");

        assertThat(outcome.status()).isEqualTo(255);
        assertThat(outcome.out()).isEqualTo("SESSIONS\ta\nSESSIONS\tb\n".repeat(2));
        assertThat(outcome.err())
                .contains(
                        "Error during pagination: The same next token was received twice:"
                                + " {'NextToken': 't1'}");
        assertThat(requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text        | None\\n
                    json        | ''
                    yaml-stream | - {}\\n
                    """)
    void showsAPageWithoutAList(String format, String printed) {
        answers("{}");

        assertThat(describe("--output " + format).out())
                .isEqualTo(printed.replace("\\n", "\n").replace("''", ""));
    }

    @Test
    void warnsOfCountsBelowOne() {
        answers(FIRST);

        assertThat(describe("--max-items 0").err())
                .isEqualTo(
                        "warning: Non-positive values for --max-items may result in undefined"
                                + " behavior.\n");
    }

    @Test
    void namesTheResumeTokenAlikeForEveryService() {
        answers("{\"sessions\":[{\"sessionId\":\"a\"}],\"nextToken\":\"t1\"}");

        Outcome outcome =
                run(
                        "emr-serverless",
                        "list-sessions",
                        "--application-id",
                        "00app",
                        "--page-size",
                        "1",
                        "--max-items",
                        "1",
                        "--query",
                        "NextToken");

        assertThat(outcome.out()).isEqualTo('"' + token("{\"nextToken\": \"t1\"}") + "\"\n");
        assertThat(requests()).containsExactly("maxResults=1");
    }
}
