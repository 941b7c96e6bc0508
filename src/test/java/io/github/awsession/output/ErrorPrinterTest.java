package io.github.awsession.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.error.UsageException;
import io.github.awsession.testing.Values;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;

class ErrorPrinterTest {
    private static final String SENTENCE =
            "An error occurred (NotFound) when calling the GetSession operation: no \"x\"";
    private static final ServiceException ANSWER =
            new ServiceException(
                    SENTENCE,
                    Values.structure("{'Message':'no x','Code':'NotFound','Arn':'arn:x'}"));

    private final RecordedStreams streams = new RecordedStreams(false);

    private String printed(AwsessionException failure, ErrorFormat format) {
        ErrorPrinter.print(
                failure, format, ColorMode.AUTO, "usage: awsession\n", streams.streams());
        return streams.err().toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsTheSentenceInTheLegacyFormat() {
        assertThat(printed(ANSWER, ErrorFormat.LEGACY))
                .isEqualTo("\nawsession: [ERROR]: " + SENTENCE + "\n");
    }

    @Test
    void addsTheMembersOfAnErrorInTheEnhancedFormat() {
        assertThat(printed(ANSWER, ErrorFormat.ENHANCED))
                .isEqualTo(
                        "\nawsession: [ERROR]: "
                                + SENTENCE
                                + "\n\nAdditional error details:\nArn: arn:x\n");
    }

    @Test
    void showsSmallCollectionsInlineAndNamesAWayToSeeOthers() {
        ServiceException answer =
                new ServiceException(
                        "s",
                        Values.structure(
                                "{'Code':'c','a':['x',1],'b':{'k':null},'c':[1,2,3,4,5],'d':[[]]}"));
        assertThat(printed(answer, ErrorFormat.ENHANCED))
                .endsWith(
                        """
                        a: [x, 1]
                        b: {k: None}
                        c: <complex value>
                        d: <complex value>
                        Use "--cli-error-format json" or another error format to see the full details.
                        """);
    }

    @Test
    void printsTheFieldsInStructuredFormats() {
        assertThat(printed(ANSWER, ErrorFormat.JSON))
                .isEqualTo(
                        "{\n    \"Message\": \"no x\",\n    \"Code\": \"NotFound\",\n    \"Arn\": \"arn:x\"\n}\n");
    }

    @Test
    void printsTheFieldsAsYamlTextAndTable() {
        assertThat(printed(ANSWER, ErrorFormat.YAML))
                .isEqualTo("Arn: arn:x\nCode: NotFound\nMessage: no x\n");
        streams.err().reset();
        assertThat(printed(ANSWER, ErrorFormat.TEXT)).isEqualTo("arn:x\tNotFound\tno x\n");
        streams.err().reset();
        assertThat(printed(ANSWER, ErrorFormat.TABLE))
                .isEqualTo(
                        """
                        ----------------------------------
                        |              error             |
                        +-------+------------+-----------+
                        |  Arn  |   Code     |  Message  |
                        +-------+------------+-----------+
                        |  arn:x|  NotFound  |  no x     |
                        +-------+------------+-----------+
                        """);
    }

    @Test
    void givesFailuresOfTheCommandLineACode() {
        UsageException failure = new UsageException("Bad\n");
        assertThat(printed(failure, ErrorFormat.ENHANCED))
                .isEqualTo("\nawsession: [ERROR]: An error occurred (ParamValidation): Bad\n");
        streams.err().reset();
        assertThat(printed(failure, ErrorFormat.LEGACY)).isEqualTo("\nawsession: [ERROR]: Bad\n");
    }

    @Test
    void givesFailuresOfTheConfigurationTheirCode() {
        assertThat(printed(new ConfigurationException("NoRegion", "No region."), ErrorFormat.JSON))
                .isEqualTo("{\n    \"Code\": \"NoRegion\",\n    \"Message\": \"No region.\"\n}\n");
    }

    @ParameterizedTest
    @EnumSource(ErrorFormat.class)
    void printsOtherFailuresAsASentenceInEveryFormat(ErrorFormat format) {
        assertThat(printed(new GeneralException("Broken"), format))
                .isEqualTo("\nawsession: [ERROR]: Broken\n");
    }

    @ParameterizedTest
    @EnumSource(ErrorFormat.class)
    void printsTheUsageBeforeUnknownOptionsInEveryFormat(ErrorFormat format) {
        assertThat(printed(UsageException.unknownOptions("Unknown options: --foo"), format))
                .isEqualTo("\nusage: awsession\n\n\nawsession: [ERROR]: Unknown options: --foo\n");
    }

    @Test
    void endsTheLineOnStandardOutputWhenInterrupted() {
        assertThat(printed(new InterruptedByUserException(), ErrorFormat.JSON)).isEmpty();
        assertThat(streams.out().toString(StandardCharsets.UTF_8)).isEqualTo("\n");
    }
}
