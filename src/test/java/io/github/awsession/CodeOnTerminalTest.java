package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.HttpRequest;
import io.github.awsession.testing.PseudoTerminal;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.Shared;
import io.github.awsession.testing.StubServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The whole program, in a process of its own, asks for the code of an MFA device under the
 * pseudo-terminal that {@code script} makes; what it shows is what AWS CLI 2.36 showed there.
 */
@Timeout(120)
@ResourceLock(Shared.SIGNALS)
class CodeOnTerminalTest {
    private static final String PROMPT = "Enter MFA code for arn:aws:iam::123456789012:mfa/me: ";
    private static final String CONFIGURATION =
            """
            [default]
            role_arn = arn:aws:iam::123456789012:role/r
            source_profile = base
            mfa_serial = arn:aws:iam::123456789012:mfa/me
            [profile base]
            aws_access_key_id = key
            aws_secret_access_key = secret
            """;
    private static final String ROLE =
            """
            <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>role</AccessKeyId>
            <SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
            <Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>
            </AssumeRoleResult></AssumeRoleResponse>
            """;

    private static final String SCRIPT =
            """
            trap : INT
            cd "$HOME"
            stty -a > before
            eval "$PROGRAM" athena terminate-session --session-id some "$REDIRECTION"
            status=$?
            stty -a > after
            echo "status $status"
            """;

    @TempDir private Path folder;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private StubServer service;

    @BeforeEach
    void serve() throws IOException {
        service = StubServer.start(this::answer);
        Files.createDirectory(folder.resolve(".aws"));
        Files.writeString(folder.resolve(".aws").resolve("config"), CONFIGURATION);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** What is typed; where the streams go; what the terminal shows after the prompt; the code. */
    @ParameterizedTest
    @CsvSource({
        "123456\\n, '', '\\n{\\n    \"State\": \"T\"\\n}\\nstatus 0\\n', 123456",
        "123456\\n, >o 2>e </dev/null, '\\nstatus 0\\n', 123456",
        "12345x\\1776\\n, >o 2>e, '\\nstatus 0\\n', 123456",
        "\\3, '', '\\nstatus 130\\n', ''",
        "12\\3, >o 2>e, 'status 130\\n', ''",
        "\\4, >o 2>e, 'status 255\\n', ''",
        "\\n, >o 2>e, '\\nstatus 252\\n', ''",
    })
    void asksOnTheTerminalWithoutEchoAndLeavesItAsItWas(
            String typed, String redirection, String shown, String code) throws Exception {
        String screen = run(redirection, typed.translateEscapes());

        assertThat(screen).isEqualTo(PROMPT + shown.translateEscapes());
        assertThat(folder.resolve("after")).hasContent(Files.readString(folder.resolve("before")));
        assertThat(asked.stream().anyMatch(body -> body.contains("TokenCode=" + code)))
                .isEqualTo(!code.isEmpty());
    }

    private String run(String redirection, String typed) throws Exception {
        Map<String, String> variables =
                Map.of(
                        "REDIRECTION",
                        redirection,
                        "AWS_ENDPOINT_URL",
                        service.url(),
                        "AWS_REGION",
                        "eu-west-1",
                        "AWS_PAGER",
                        "");
        try (PseudoTerminal terminal = new PseudoTerminal(folder, SCRIPT, variables)) {
            return terminal.await(PROMPT).type(typed).toEnd();
        }
    }

    private Reply answer(HttpRequest request) {
        asked.add(request.text());
        return Reply.ok(request.text().contains("AssumeRole") ? ROLE : "{\"State\": \"T\"}");
    }
}
