package io.github.awsession.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    @Test
    void takesAScriptAsAWhole() {
        assertThat(PageReader.read("Text.\n\n```sh\na\nb \\\n    c\n```\n"))
                .containsExactly(CommandLine.script(4, "sh", "a\nb \\\n    c"));
    }

    @Test
    void takesTheOutputBelowAScript() {
        assertThat(PageReader.read("```sh\na\n```\n\n```output\nb\n```\n"))
                .containsExactly(CommandLine.script(2, "sh", "a").showing("b"));
    }

    @Test
    void takesCommandsAfterThePromptAndWhatTheyWrite() {
        assertThat(PageReader.read("```console\n$ a \\\n>   b\nout\nmore\n$ echo $?\n3\n```\n"))
                .containsExactly(
                        CommandLine.command(2, "a \\\n  b").showing("out\nmore"),
                        CommandLine.command(6, "echo $?").showing("3"));
    }

    @Test
    void takesProgramsBetweenBackquotes() {
        assertThat(PageReader.read("Run `awsession help`, `.ci/run`, or `--wait` and `aws`."))
                .containsExactly(
                        CommandLine.command(1, "awsession help"),
                        CommandLine.command(1, ".ci/run"));
    }

    @Test
    void letsItemsOfListsGoOnIndented() {
        assertThat(PageReader.read("10. Item\n    more")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\nawsession help\n```",
                "```text\nawsession help\n```",
                "```text\n$ ls\n```",
                "```powershell\nls\n```",
                "```sh\nls\n",
                "```console\nls\n```",
                "```output\nb\n```",
                "Text:\n\n    awsession help",
                "- Item:\n  ```sh\n  ls\n  ```",
                "Run `awsession\nhelp`."
            })
    void refusesWhatCouldHideACommand(String page) {
        assertThatThrownBy(() -> PageReader.read(page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line ");
    }
}
