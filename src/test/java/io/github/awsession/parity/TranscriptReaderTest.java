package io.github.awsession.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.awsession.parity.Transcript.InitialFile;
import io.github.awsession.parity.Transcript.ScriptedResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class TranscriptReaderTest {
    private static final String FULL =
            """
            since: 2.36 (stderr)
            compare: exit, stdout
            terminal: yes
            tls: yes
            python-specific: yes
            own-comments: yes
            timeout: 5

            $ aws x '{"a": "b c"}' "it's" $'\\t\\u2028' '' 'two
            lines'

            -- env --
            A=b
            C='d e'
            -- file home/.aws/config mode 600 --
            [default]
            -- file cwd/empty --
            -- base64 file cwd/data --
            AAEC
            -- bin tool --
            #!/bin/sh
            -- stdin (no newline at end) --
            in
            -- response --
            status: 400
            delay: 2
            drop: yes
            header: A: b: c

            {"n": 1.50}
            -- response --
            -- response text --
            text
            -- exit 254 --
            -- stdout (escaped, no newline at end) --
            \\e[0m\\\\
            \\x2d- no header --
            -- stderr not recorded --
            -- stderr contains --
            part
            -- stderr matches --
            ^a+
            -- request --
            POST /path
            query: a=b=c
            target: T
            content-type: J
            signed: 'A B' us-east-1 athena valid
            session-token: t
            attempts: 3

            {"x": null}
            -- request --
            GET /
            -- file home/log afterwards --
            seen
            -- no file home/other afterwards --
            """;

    private static Transcript read(String file) {
        return TranscriptReader.read("a/b", file);
    }

    @Test
    void readsTheConditions() {
        Transcript transcript = read(FULL);

        assertThat(transcript.flags())
                .isEqualTo(
                        new Transcript.Flags(
                                Optional.of("2.36 (stderr)"),
                                List.of("exit", "stdout"),
                                true,
                                true,
                                true,
                                true,
                                5));
        assertThat(transcript.arguments())
                .containsExactly("x", "{\"a\": \"b c\"}", "it's", "\t\u2028", "", "two\nlines");
        assertThat(transcript.variables()).isEqualTo(Map.of("A", "b", "C", "d e"));
        assertThat(transcript.files())
                .containsExactly(
                        new InitialFile(
                                "home/.aws/config", Optional.of("600"), false, "[default]\n"),
                        new InitialFile("cwd/empty", Optional.empty(), false, ""),
                        new InitialFile("cwd/data", Optional.empty(), true, "AAEC"));
        assertThat(transcript.scripts()).isEqualTo(Map.of("tool", "#!/bin/sh\n"));
        assertThat(transcript.stdin()).contains("in");
    }

    @Test
    void readsTheResponses() {
        assertThat(read(FULL).responses())
                .containsExactly(
                        new ScriptedResponse(
                                Optional.of(400),
                                2,
                                true,
                                Map.of("A", "b: c"),
                                Optional.of(Map.of("n", new JsonTree.JsonNumber("1.50")))),
                        new ScriptedResponse(
                                Optional.empty(), 0, false, Map.of(), Optional.of("text\n")));
    }

    @Test
    void readsTheExpectation() {
        Transcript.Expectation expected = read(FULL).expectation();

        assertThat(expected.exit()).isEqualTo(254);
        assertThat(expected.stdout().recorded()).contains("\u001b[0m\\\n-- no header --");
        assertThat(expected.stderr())
                .isEqualTo(
                        new Transcript.ExpectedText(
                                Optional.empty(), List.of("part"), Optional.of("^a+")));
        assertThat(expected.files())
                .isEqualTo(
                        Map.of("home/log", Optional.of("seen\n"), "home/other", Optional.empty()));
        assertThat(JsonTree.compact(expected.requests()))
                .isEqualTo(
                        "[{\"method\": \"POST\", \"path\": \"/path\", \"query\": [[\"a\", \"b=c\"]], \"target\": \"T\","
                                + " \"content_type\": \"J\", \"body\": {\"x\": null}, \"auth\": {\"access_key\": \"A B\","
                                + " \"region\": \"us-east-1\", \"service\": \"athena\", \"signature\": \"valid\","
                                + " \"session_token\": \"t\"}, \"attempts\": 3},"
                                + " {\"method\": \"GET\", \"path\": \"/\", \"target\": null, \"content_type\": null,"
                                + " \"body\": null, \"auth\": null, \"attempts\": 1}]");
    }

    @Test
    void comparesAllOfAnEmptyRunByDefault() {
        Transcript transcript = read("$ aws x\n\n-- exit 0 --\n");

        assertThat(transcript.flags()).isEqualTo(Transcript.Flags.NONE);
        assertThat(transcript.expectation().stdout().recorded()).contains("");
        assertThat(transcript.expectation().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ aws x\n",
                "$ other x\n-- exit 0 --\n",
                "$ aws 'x\n-- exit 0 --\n",
                "colour: yes\n\n$ aws x\n-- exit 0 --\n",
                "tls: no\n\n$ aws x\n-- exit 0 --\n",
                "$ aws x\n-- exit 0 --\n-- odd --\n",
                "$ aws x\n-- exit 0 --\n-- stdout (odd) --\n",
                "$ aws x\n-- exit 0 --\n-- stdout (escaped) --\n\\q\n",
                "$ aws x\n-- exit 0 --\n-- request --\nGET /\nodd: x\n",
                "$ aws x\n-- exit 0 --\n-- response --\nodd: x\n",
                "$ aws x\n-- exit 0 --\n-- response --\n\n{} {}\n",
            })
    void refusesWhatItDoesNotKnow(String file) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file))
                .withMessageStartingWith("transcript a/b: ");
    }
}
