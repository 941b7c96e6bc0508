package io.github.awsession.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Streams;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.output.query.Query;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.Values;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ResponsePrinterTest {
    private static final Value.Structure RESPONSE =
            Values.structure("{'SessionId':'s-1','Name':'\u00e9'}");

    @TempDir private Path folder;

    private final Map<String, String> variables =
            new HashMap<>(Map.of("PATH", System.getenv("PATH")));
    private final Map<String, String> profile = new HashMap<>();
    private ColorMode color = ColorMode.AUTO;
    private boolean pager = true;
    private Optional<OutputFormat> format = Optional.empty();
    private Optional<Query> query = Optional.empty();

    private ResponsePrinter printer(Streams streams) {
        FixedSettings settings = new FixedSettings(variables, profile);
        Environment environment =
                new FakeEnvironment(folder).with(variables).streams(streams).build();
        return new ResponsePrinter(
                environment, settings, new ResponsePrinter.Options(format, query, color, pager));
    }

    private String printed(Value.Structure response, boolean terminal) {
        RecordedStreams streams = new RecordedStreams(terminal);
        printer(streams.streams()).print("GetSession", response);
        return streams.out().toString(StandardCharsets.UTF_8);
    }

    private String paged() throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log) ? Files.readString(log) : "nothing";
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    text, json, json, TEXT
                    -,    text, json, TEXT
                    -,    -,    text, TEXT
                    -,    -,    -,    JSON
                    """)
    void takesTheFormatFromOptionVariableOrProfile(
            String option, String variable, String key, OutputFormat expected) {
        format = Optional.ofNullable(option).flatMap(OutputFormat::named);
        Optional.ofNullable(variable).ifPresent(word -> variables.put("AWS_DEFAULT_OUTPUT", word));
        Optional.ofNullable(key).ifPresent(word -> profile.put("output", word));
        assertThat(printed(RESPONSE, false).startsWith("{"))
                .isEqualTo(expected == OutputFormat.JSON);
    }

    @ParameterizedTest
    @CsvSource({"json", "text", "table"})
    void writesALongResponseInSmallParts(String word) {
        format = OutputFormat.named(word);
        List<Value> items = Collections.nCopies(20_000, RESPONSE);
        Value.Structure response =
                new StructureBuilder().put("Sessions", new Value.Sequence(items)).build();
        List<Integer> parts = new ArrayList<>();
        OutputStream out =
                new OutputStream() {
                    @Override
                    public void write(int single) {
                        parts.add(1);
                    }

                    @Override
                    public void write(byte[] bytes, int start, int length) {
                        parts.add(length);
                    }
                };

        printer(new Streams(InputStream.nullInputStream(), out, out, false, false, false))
                .print("ListSessions", response);

        assertThat(parts).hasSizeGreaterThan(2).allMatch(length -> length < 200_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "", "JSON"})
    void refusesAnUnknownConfiguredFormat(String word) {
        variables.put("AWS_DEFAULT_OUTPUT", word);
        assertThatThrownBy(() -> printed(RESPONSE, false))
                .isInstanceOf(GeneralException.class)
                .hasMessage("Unknown output type: " + word);
    }

    @Test
    void printsNothingForAnEmptyResponseAndNeverStartsThePager() throws IOException {
        variables.put("AWS_PAGER", "tee log");
        assertThat(printed(Value.Structure.EMPTY, true)).isEmpty();
        format = Optional.of(OutputFormat.OFF);
        assertThat(printed(RESPONSE, true)).isEmpty();
        assertThat(paged()).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    AWS_PAGER, -,                 -
                    -,         cli_pager,         -
                    -,         -,                 PAGER
                    """)
    void showsResponsesThroughTheConfiguredPagerOnATerminal(
            String variable, String key, String general) throws IOException {
        String command = "sh -c 'echo LESS=$LESS \"$0\" > log; cat >> log' 'a b'";
        Optional.ofNullable(variable).ifPresent(name -> variables.put(name, command));
        Optional.ofNullable(key).ifPresent(name -> profile.put(name, command));
        Optional.ofNullable(general).ifPresent(name -> variables.put(name, command));
        query = Optional.of(Query.compile("SessionId"));

        assertThat(printed(RESPONSE, true)).isEmpty();
        assertThat(paged()).isEqualTo("LESS=FRX a b\n\"s-1\"\n");
    }

    @Test
    void keepsTheUsersOwnFlagsForLess() throws IOException {
        variables.put("LESS", "X");
        variables.put("AWS_PAGER", "sh -c 'echo $LESS > log'");
        printed(RESPONSE, true);
        assertThat(paged()).isEqualTo("X\n");
    }

    @ParameterizedTest
    @CsvSource({"true,true,''", "false,true,tee log", "true,false,tee log"})
    void usesNoPagerWithoutATerminalOrWhenItIsSwitchedOff(
            boolean terminal, boolean allowed, String command) throws IOException {
        variables.put("AWS_PAGER", command);
        pager = allowed;
        assertThat(printed(RESPONSE, terminal)).contains("s-1");
        assertThat(paged()).isEqualTo("nothing");
    }

    @Test
    void saysWhichPagerIsMissing() {
        variables.put("AWS_PAGER", "no-such-pager -x");
        assertThatThrownBy(() -> printed(RESPONSE, true))
                .asInstanceOf(type(ConfigurationException.class))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("Pager"))
                .satisfies(
                        failure ->
                                assertThat(failure.text())
                                        .contains(
                                                "\n[Errno 2] No such file or directory: 'no-such-pager'\n\n"));
    }

    @Test
    void resetsColoursBehindEachPieceOnStandardOutput() {
        format = Optional.of(OutputFormat.TABLE);
        color = ColorMode.ON;
        String reset = "\u001b[0m";
        assertThat(printed(Values.structure("{'a':'b'}"), false))
                .startsWith(
                        "------------\n" + reset + reset + "|GetSession|" + reset + reset + "\n")
                .endsWith("+" + reset + reset + "\n" + reset);
    }

    @Test
    void encodesAsAskedForAndKeepsWhatCameBeforeAnImpossibleCharacter() {
        variables.put("AWS_CLI_OUTPUT_ENCODING", "ascii");
        RecordedStreams streams = new RecordedStreams(false);
        assertThatThrownBy(() -> printer(streams.streams()).print("GetSession", RESPONSE))
                .isInstanceOf(GeneralException.class)
                .hasMessage(
                        "'ascii' codec can't encode character '\\xe9' in position 1: ordinal not in range(128)");
        assertThat(streams.out().toString(StandardCharsets.UTF_8))
                .isEqualTo("{\n    \"SessionId\": \"s-1\",\n    \"Name\": ");
    }

    @Test
    void refusesAnUnknownEncoding() {
        variables.put("AWS_CLI_OUTPUT_ENCODING", "bogus");
        assertThatThrownBy(() -> printed(RESPONSE, false))
                .hasMessage("Unknown codec `bogus` specified for AWS_CLI_OUTPUT_ENCODING.");
    }

    @Test
    void refusesHalfOfASurrogatePair() {
        assertThatThrownBy(
                        () ->
                                printed(
                                        (Value.Structure) Values.ofJson("{\"a\":\"\\ud83d\"}"),
                                        false))
                .hasMessage(
                        "'utf-8' codec can't encode character '\\ud83d' in position 1: surrogates not allowed");
    }

    @Test
    void printsTextAndStreamsPageByPage() {
        query = Optional.of(Query.compile("length(@)"));
        List<Value.Structure> pages =
                List.of(Values.structure("{'a':1,'b':2}"), Values.structure("{'a':1}"));
        assertThat(pages(OutputFormat.TEXT, pages)).isEqualTo("2\n1\n");
        assertThat(pages(OutputFormat.YAML_STREAM, pages)).isEqualTo("- 2\n- 1\n");
        assertThat(pages(OutputFormat.JSON, pages)).isEqualTo("3\n");
        assertThat(pages(OutputFormat.OFF, pages)).isEmpty();
    }

    private String pages(OutputFormat chosen, List<Value.Structure> pages) {
        format = Optional.of(chosen);
        RecordedStreams streams = new RecordedStreams(false);
        printer(streams.streams()).print("GetSession", new FixedPages(pages));
        return streams.out().toString(StandardCharsets.UTF_8);
    }

    private record FixedPages(List<Value.Structure> list) implements PagedResponse {
        @Override
        public Iterator<Value.Structure> pages() {
            return list.iterator();
        }

        @Override
        public Iterator<Value.Structure> results() {
            return list.iterator();
        }

        @Override
        public Value.Structure merged() {
            return Values.structure("{'a':1,'b':2,'c':3}");
        }
    }

    @Test
    void endsQuietlyWhenNobodyReadsAndSpeaksUpWhenTheDiskIsFull() {
        printer(failing("Broken pipe")).print("GetSession", RESPONSE);
        assertThatThrownBy(
                        () ->
                                printer(failing("No space left on device"))
                                        .print("GetSession", RESPONSE))
                .isInstanceOf(GeneralException.class)
                .hasMessage("[Errno 28] No space left on device");
    }

    private static Streams failing(String reason) {
        OutputStream out =
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException(reason);
                    }
                };
        return new Streams(
                InputStream.nullInputStream(),
                out,
                OutputStream.nullOutputStream(),
                false,
                false,
                false);
    }
}
