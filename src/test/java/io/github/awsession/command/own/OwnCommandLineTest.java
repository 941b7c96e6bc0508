package io.github.awsession.command.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.EmulatorEntry;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

class OwnCommandLineTest {
    private static final String FAILURE =
            "\nawsession: [ERROR]: An error occurred (ParamValidation): ";

    @TempDir Path home;

    private Outcome run(String words) {
        return new FakeProgram(home)
                .with("AWS_REGION", "us-east-1")
                .run(List.of(new EmulatorEntry()), words.strip().split(" +"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session",
                "session run",
                "session list",
                "session terminate",
                "session env",
                "completion",
                "completion zsh",
                "emulator"
            })
    void showsTheSamePageHoweverItIsAskedFor(String command) {
        Outcome help = run(command + " help");

        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .contains("\nNAME\n       awsession " + command + " - ")
                .contains("\nSYNOPSIS\n       awsession " + command);
        assertThat(help.out().lines()).noneMatch(line -> line.endsWith(" "));
        assertThat(run(command + " --help")).isEqualTo(help);
        assertThat(run(command + " -h")).isEqualTo(help);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session terminate --all --yes help",
                "session terminate --all --yes --help",
                "--region r session list --help --output text",
                "session env --service athena -h",
                "session run --service athena help",
                "session run --service athena --work-group w --help -- touch started",
                "emulator --port 1 help",
                "emulator --help -- touch started",
                "completion bash help"
            })
    void doesNothingElseWhenHelpIsAskedFor(String words) {
        Outcome outcome = run(words);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("\nSYNOPSIS\n");
        assertThat(outcome.err()).isEmpty();
        assertThat(home.resolve("started")).doesNotExist();
    }

    @Test
    void theProgramsHelpNamesOurCommands() {
        assertThat(run("help").out())
                .contains(
                        "o emulator: plays the services on this machine",
                        "o completion: prints the completion script of a shell",
                        "o session: runs commands with a session");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    session                                        | the following arguments are required: verb
                    session --service athena                       | Unknown options: --service, athena
                    session walk                                   | argument verb: Found invalid choice 'walk'
                    session list walk                              | Unknown options: walk; list takes --service, --work-group, --application-id, --all-regions and --state
                    session list --serv athena                     | Unknown options: --serv, athena; list takes --service, --work-group, --application-id, --all-regions and --state
                    session list --service                         | argument --service: expected one argument
                    session list --service --state IDLE            | argument --service: expected one argument
                    session list --service s3                      | argument --service: Found invalid choice 's3'
                    session list --state asleep                    | argument --state: Found invalid choice 'asleep'
                    session list --service emr-serverless          | the following arguments are required: --application-id
                    session list --all-regions=some                | argument --all-regions: 'some' is not a boolean
                    session terminate                              | one of the arguments --idle-for --older-than --all is required
                    session terminate --all --older-than 1h        | argument --all: not allowed with argument --older-than
                    session terminate --older-than ever            | argument --older-than: invalid duration value: 'ever'
                    session terminate --all --tag =x               | argument --tag: KEY=VALUE is expected: '=x'
                    session terminate --all                        | Nobody can be asked here: use --yes to terminate sessions, or --dry-run to see which
                    session env                                    | the following arguments are required: --service, --session-id
                    session env --service ssm --session-id s       | argument --service: Found invalid choice 'ssm'
                    session env --service emr-serverless --session-id s                  | the following arguments are required: --application-id
                    session env --service athena --session-id s --format xml             | argument --format: Found invalid choice 'xml'
                    session run                                    | the following arguments are required: --service
                    session run --service athena --work-group w    | the following arguments are required: command
                    session run --service athena --work-group w -- | run: a command is expected behind --
                    session run --service athena --wait-timeout x -- true                | argument --wait-timeout: invalid duration value: 'x'
                    session run --service athena --progress loud -- true                 | argument --progress: Found invalid choice 'loud'
                    session run --progress=                        | argument --progress: Found invalid choice ''
                    completion                                     | the following arguments are required: shell
                    completion tcsh                                | argument shell: Found invalid choice 'tcsh'
                    completion bash zsh                            | Unknown options: zsh
                    completion --shell bash                        | Unknown options: --shell
                    completion bash --region r                     | Unknown options: --region, r
                    emulator --port one                            | argument --port: a number from 0 to 65535 is expected: 'one'
                    """)
    void saysInOneSentenceWhatIsWrong(String words, String sentence) {
        assertThat(run(words)).isEqualTo(new Outcome(252, "", FAILURE + sentence + '\n'));
    }

    @Test
    void namesTheChoicesThatAreSpelledAlike() {
        assertThat(run("session list --service athens").err())
                .isEqualTo(
                        FAILURE
                                + "argument --service: Found invalid choice 'athens'\n\n"
                                + "Maybe you meant:\n\n  * athena\n");
        assertThat(run("session lists").err()).endsWith("Maybe you meant:\n\n  * list\n");
    }

    @Test
    void hintsAtMisspeltOptionsOnATerminal() {
        assertThat(
                        new FakeProgram(home)
                                .onTerminal()
                                .run("session", "list", "--aplication-id", "a")
                                .err())
                .endsWith("did you mean --application-id?\n");
    }

    @Test
    void leavesTheRestToTheStartOfTheSession() {
        assertThat(run("session run --service athena --work-group w --foo -- true").err())
                .contains("[ERROR]: Unknown options: --foo\n");
        assertThat(run("session run --service athena --max-dpus 1 -- true").err())
                .contains("the following arguments are required: --work-group\n");
        assertThat(run("session run --service athena --description help -- true").err())
                .contains("the following arguments are required: --work-group\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --engine-configuration MaxConcurrentDpus=4 | 4
                    --engine MaxConcurrentDpus=4               | 4
                    --cli-input-json {"Description":"d"}       | None
                    --cli-input-json {"EngineConfiguration":{"MaxConcurrentDpus":4}} | 4
                    --description d                            | None
                    """)
    void givesAthenaAnEmptyEngineConfigurationUnlessOneWasTyped(String typed, String units) {
        Outcome outcome =
                run(
                        "session run --service=athena --work-group w --dry-run --output text --query"
                                + " [type(parameters.EngineConfiguration),parameters.EngineConfiguration.MaxConcurrentDpus]"
                                + " "
                                + typed);

        assertThat(outcome).isEqualTo(new Outcome(0, "object\t" + units + '\n', ""));
    }

    @Test
    void asksForNothingInTheSampleThatItGivesItself() {
        assertThat(run("session run --service athena --generate-cli-skeleton input").out())
                .contains("\"EngineConfiguration\": {");
        assertThat(
                        run("session run --service athena --work-group w"
                                        + " --generate-cli-skeleton output --output off")
                                .status())
                .isZero();
    }
}
