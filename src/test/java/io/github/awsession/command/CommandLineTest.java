package io.github.awsession.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.command.line.Usage;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

/** Command lines and what AWS CLI 2.36.7 says about them, with our program name. */
class CommandLineTest {
    @TempDir private Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                          | the following arguments are required: command
                    -h                                          | the following arguments are required: command
                    --region us-east-1                          | the following arguments are required: command
                    --region --output json athena               | argument --region: expected one argument
                    athena                                      | the following arguments are required: operation
                    athena --help                               | the following arguments are required: operation
                    --session-id s athena get-session           | argument command: Found invalid choice 's'
                    athena --session-id s get-session           | argument operation: Found invalid choice 's'
                    athena GetSession                           | argument operation: Found invalid choice 'GetSession'
                    athena get-session                          | the following arguments are required: --session-id
                    athena get-session --SessionId s            | the following arguments are required: --session-id
                    athena get-session --session-id             | argument --session-id: expected one argument
                    athena get-session --session-id -x          | argument --session-id: expected one argument
                    athena get-session --session-id --x         | argument --session-id: expected one argument
                    athena start-session --e a:b                | the following arguments are required: --work-group, --engine-configuration
                    athena get-session --c 1                    | ambiguous option: --c could match --color, --ca-bundle, --cli-read-timeout, --cli-connect-timeout, --cli-binary-format, --cli-auto-prompt, --cli-error-format
                    athena get-session --c=1                    | ambiguous option: --c=1 could match --color, --ca-bundle, --cli-read-timeout, --cli-connect-timeout, --cli-binary-format, --cli-auto-prompt, --cli-error-format
                    athena get-session --no-paginate=true       | argument --no-paginate: ignored explicit argument 'true'
                    athena get-session --no-paginate=it's       | argument --no-paginate: ignored explicit argument "it's"
                    athena get-session --generate-cli-skeleton=input | the following arguments are required: --session-id
                    athena get-session --generate-cli-skeleton output | the following arguments are required: --session-id
                    athena get-session --cli-input-j {}         | the following arguments are required: --session-id
                    athena get-session --generate-cli-skeleton s | argument --generate-cli-skeleton: Found invalid choice 's'
                    help nonsense                               | argument subcommand: Found invalid choice 'nonsense'
                    """)
    void isRefusedWithTheUsage(String arguments, String message) {
        Outcome outcome = new FakeProgram(home).run(words(arguments));

        assertThat(outcome.status()).isEqualTo(252);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith(
                        "\nawsession: [ERROR]: An error occurred (ParamValidation): "
                                + message
                                + "\n")
                .endsWith("\n\n" + Usage.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    athena get-session --session-id s --foo               | --foo
                    athena get-session --session-id s -x                  | -x
                    athena get-session --session-id s --help              | --help
                    athena get-session --session-id s junk                | junk
                    athena get-session --session-id s junk more           | more, junk
                    athena get-session --session-id s junk --foo more     | --foo, more, junk
                    athena get-session --session-id s -- x                | x
                    athena get-session --session-id s -- x y              | y, x
                    athena get-session --session-id s junk help           | help, junk
                    athena get-session --session-id s --foo --cli-error-format json | --foo
                    """)
    void namesUnknownWordsBehindTheUsage(String arguments, String unknown) {
        Outcome outcome = new FakeProgram(home).run(words(arguments));

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                252,
                                "",
                                "\n"
                                        + Usage.TEXT
                                        + "\n\nawsession: [ERROR]: Unknown options: "
                                        + unknown
                                        + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    athens                 | athena
                    Athena                 | athena
                    athena get-sess        | get-session
                    athena --color offf x  | off
                    """)
    void suggestsWordsSpelledAlike(String arguments, String suggestion) {
        assertThat(new FakeProgram(home).run(words(arguments)).err())
                .contains("\n\nMaybe you meant:\n\n  * " + suggestion + "\n\nusage: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --=x athena               | ambiguous option: --=x could match --profile, --debug
                    athena get-session --prof | argument --profile: expected one argument
                    athena --debug=1          | argument --debug: ignored explicit argument '1'
                    """)
    void looksAtProfileAndDebugFirst(String arguments, String message) {
        assertThat(new FakeProgram(home).run(words(arguments)))
                .isEqualTo(
                        new Outcome(
                                252,
                                "",
                                "\nawsession: [ERROR]: An error occurred (ParamValidation): "
                                        + message
                                        + "\n\nusage: awsession [--profile PROFILE] [--debug]\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "athena terminate-session --generate-cli-skeleton",
        "--output json athena --color on terminate-session --generate-cli-skeleton input",
        "athena terminate-session --generate-cli-skeleton --profile missing",
        "athena -- terminate-session --generate-cli-skeleton",
        "athena terminate-session --generate-cli-skeleton output --generate-cli-skeleton input"
                + " --session-id s",
        "athena terminate-session --cli-input-json {} --generate-cli-skeleton input",
    })
    void printsASkeletonWhereverTheOptionsStand(String arguments) {
        assertThat(new FakeProgram(home).run(words(arguments)))
                .isEqualTo(new Outcome(0, "{\n    \"SessionId\": \"\"\n}\n", ""));
    }

    @Test
    void ignoresAnEmptyPositional() {
        Outcome outcome =
                new FakeProgram(home)
                        .run("athena", "terminate-session", "", "--generate-cli-skeleton", "input");

        assertThat(outcome.status()).isZero();
    }

    private static String[] words(String arguments) {
        return arguments == null || arguments.isEmpty() ? new String[0] : arguments.split(" ");
    }
}
