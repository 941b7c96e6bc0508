package io.github.awsession.argument.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.python.ShellWords;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PrefillTest {
    @TempDir private Path home;

    private Outcome run(String command) {
        return new FakeProgram(home)
                .run(ShellWords.split(command).orElseThrow().toArray(String[]::new));
    }

    private static Value json(String text) throws JsonSyntaxException {
        return new JsonReader().read(text);
    }

    private static String compact(Value value) {
        return JsonWriter.write(value, JsonWriter.Layout.COMPACT, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    athena terminate-session | --session-id s | {"SessionId":"s"}
                    athena terminate-session | `` | {"SessionId":""}
                    athena terminate-session | --cli-input-json '{"SessionId":"s","Other":[1.5]}' | {"SessionId":"s","Other":[1.5]}
                    athena terminate-session | --cli-input-json '{"SessionId":"s"}' --session-id t | {"SessionId":"t"}
                    athena terminate-session | --cli-input-yaml 'SessionId: é' | {"SessionId":"\\u00e9"}
                    athena terminate-session | --cli-input-json '{"SessionId":null}' | {"SessionId":null}
                    athena list-sessions | --state-filter IDLE --max-results 7 | {"WorkGroup":"","StateFilter":"IDLE","MaxResults":7,"NextToken":""}
                    ssm describe-sessions | --filters key=Owner,value=me key=Target,value=i --max-items 5 | {"State":"Active","MaxResults":0,"NextToken":"","Filters":[{"key":"Owner","value":"me"},{"key":"Target","value":"i"}],"PaginationConfig":{"MaxItems":5}}
                    ssm start-session | --parameters portNumber=80 | {"Target":"","DocumentName":"","Reason":"","Parameters":{"portNumber":["80"]}}
                    """)
    void putsGivenValuesInTheirPlaces(String command, String options, String filled)
            throws JsonSyntaxException {
        Outcome outcome = run(command + " --generate-cli-skeleton --prefill " + options);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        assertThat(compact(json(outcome.out()))).isEqualTo(filled);
    }

    @Test
    void mergesStructuresAndReplacesListsAndMaps() throws JsonSyntaxException {
        String options =
                "athena start-session --engine-configuration"
                        + " 'MaxConcurrentDpus=20,SparkProperties={a.b=1}'"
                        + " --monitoring-configuration"
                        + " 'ManagedLoggingConfiguration={Enabled=false}'"
                        + " --tags Key=k,Value=v --no-copy-work-group-tags"
                        + " --generate-cli-skeleton input";
        String plain = compact(json(run(options).out()));

        assertThat(compact(json(run(options + " --prefill").out())))
                .isEqualTo(
                        plain.replace("\"MaxConcurrentDpus\":0", "\"MaxConcurrentDpus\":20")
                                .replace(
                                        "\"SparkProperties\":{\"KeyName\":\"\"}",
                                        "\"SparkProperties\":{\"a.b\":\"1\"}")
                                .replace(
                                        "\"ManagedLoggingConfiguration\":{\"Enabled\":true",
                                        "\"ManagedLoggingConfiguration\":{\"Enabled\":false")
                                .replace(
                                        "{\"Key\":\"\",\"Value\":\"\"}",
                                        "{\"Key\":\"k\",\"Value\":\"v\"}")
                                .replace(
                                        "\"CopyWorkGroupTags\":true",
                                        "\"CopyWorkGroupTags\":false"))
                .isNotEqualTo(plain);
    }

    @Test
    void keepsTheCommentsOfYaml() {
        String plain = run("ssm describe-sessions --generate-cli-skeleton yaml-input").out();
        Outcome filled =
                run(
                        "ssm describe-sessions --generate-cli-skeleton yaml-input --prefill"
                                + " --state History --filters key=Owner,value=no --max-results 9");

        assertThat(filled.out())
                .isEqualTo(
                        plain.substring(0, plain.indexOf("- key"))
                                        .replace("State: Active ", "State: 'History' ")
                                        .replace("MaxResults: 0 ", "MaxResults: 9 ")
                                + "- key: 'Owner'\n  value: 'no'\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'WorkGroup':'yes','Description':'a: b # c','Other':{'on':[],'x':{},'-':null}}",
                "{'Description':'it is\\n\\ttwo \\\"lines\\\" \\\\ of \\u00e9\\ud83d\\ude00\\u0007\\u2028'}",
                "{'EngineConfiguration':{'MaxConcurrentDpus':1e3,'Classifications':[{'Name':'n'}],'X':[[1,[2]],{'a':{'b':[true]}}]}}",
                "{'EngineConfiguration':null,'Tags':{'Key':'k'},'SessionIdleTimeoutInMinutes':'7'}",
                "{'EngineConfiguration':{},'MonitoringConfiguration':{'S3LoggingConfiguration':{'KmsKey':'1_000'}},'Tags':[]}",
                "{'Odd':[1e300,-0.5,1e-7,1e22,123456789012345678901],'2026-01-01':'2026-01-01','':''}",
            })
    void writesYamlThatReadsBackAsTheJson(String input) throws IOException {
        Files.writeString(home.resolve("in.json"), input.replace('\'', '"'));
        String skeleton = "athena start-session --prefill --generate-cli-skeleton ";
        Outcome asJson = run(skeleton + "input --cli-input-json file://in.json");
        Outcome asYaml = run(skeleton + "yaml-input --cli-input-json file://in.json");
        assertThat(asYaml.err()).isEmpty();
        Files.writeString(home.resolve("in.yaml"), asYaml.out());

        Outcome back = run(skeleton + "input --cli-input-yaml file://in.yaml");

        assertThat(back.err()).isEmpty();
        assertThat(back.out()).isEqualTo(asJson.out());
    }

    @Test
    void isLeftOutUnlessItIsAskedFor() {
        assertThat(run("ssm terminate-session --session-id s --generate-cli-skeleton"))
                .isEqualTo(new Outcome(0, "{\n    \"SessionId\": \"\"\n}\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --generate-cli-skeleton output", " --dry-run"})
    void needsASampleInput(String options) {
        Outcome outcome = run("ssm terminate-session --session-id s --prefill" + options);

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                252,
                                "",
                                "\nawsession: [ERROR]: An error occurred (ParamValidation):"
                                        + " --prefill can only be used with --generate-cli-skeleton"
                                        + " input or yaml-input\n"));
    }
}
