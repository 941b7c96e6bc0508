package io.github.awsession.output;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.StreamEncoding;
import io.github.awsession.environment.Variables;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.output.format.JsonFormat;
import io.github.awsession.output.format.TableFormat;
import io.github.awsession.output.format.TextFormat;
import io.github.awsession.output.format.ValueFormat;
import io.github.awsession.output.format.YamlFormat;
import io.github.awsession.output.format.YamlStreamFormat;
import io.github.awsession.output.query.Query;
import io.github.awsession.output.sink.Destination;
import io.github.awsession.output.sink.EncodedOutput;
import io.github.awsession.output.sink.OutputEncoding;
import io.github.awsession.output.sink.Pager;
import io.github.awsession.output.sink.StandardOutput;
import io.github.awsession.output.sink.TerminalWidth;
import io.github.awsession.value.Value;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prints a response on standard output or, on a terminal, through the pager. As in AWS CLI 2.36, a
 * configured output format is read only after the call.
 */
public final class ResponsePrinter {
    /**
     * Holds the options for output on the command line.
     *
     * @param format the value of {@code --output}; when absent, {@code AWS_DEFAULT_OUTPUT}, the
     *     profile's {@code output} or json is used
     * @param query the value of {@code --query}
     * @param color the value of {@code --color}
     * @param pager false with {@code --no-cli-pager}
     */
    public record Options(
            Optional<OutputFormat> format, Optional<Query> query, ColorMode color, boolean pager) {}

    private final Environment environment;
    private final Settings settings;
    private final Options options;

    /** Makes a printer, which reads the settings only when something is printed. */
    public ResponsePrinter(Environment environment, Settings settings, Options options) {
        this.environment = environment;
        this.settings = settings;
        this.options = options;
    }

    /**
     * Fails when {@code AWS_CLI_OUTPUT_ENCODING} names no encoding. AWS CLI checks this variable
     * before it runs any command, so that no work starts whose result cannot be shown.
     *
     * @throws GeneralException for an unknown name
     */
    public static void checkEncoding(Variables variables) {
        var _ = OutputEncoding.of(variables, StreamEncoding.UTF_8);
    }

    /**
     * Prints one response.
     *
     * @param operationName the name as the service spells it, which is the title of tables
     * @throws io.github.awsession.error.AwsessionException for a bad configured format, a failing
     *     pager or a full disk
     */
    public void print(String operationName, Value.Structure response) {
        send(format(), false, operationName, List.of(response).iterator());
    }

    /**
     * Prints a response of several pages: {@code text} and {@code yaml-stream} page by page, with
     * the query applied to each; {@code off} only fetches the pages; the other formats show the
     * merged response. No page is fetched when the configured format is unknown or the setting of
     * the pager cannot be read.
     *
     * @param operationName the name as the service spells it, which is the title of tables
     * @throws io.github.awsession.error.AwsessionException as for a single response, and for a
     *     failure to fetch a page; the pages before that page are printed
     */
    public void print(String operationName, PagedResponse response) {
        OutputFormat format = format();
        switch (format) {
            case OFF -> response.pages().forEachRemaining(_ -> {});
            case TEXT -> send(format, true, operationName, response.results());
            case YAML_STREAM -> send(format, true, operationName, response.pages());
            case JSON, TABLE, YAML ->
                    send(
                            format,
                            true,
                            operationName,
                            Stream.of(response).map(PagedResponse::merged).iterator());
        }
    }

    /**
     * Returns whether text goes to a terminal as it is; the other formats have escapes of their own
     * for control characters.
     */
    public boolean isRawOnTerminal() {
        return environment.streams().outTerminal()
                && (format() == OutputFormat.TEXT || format() == OutputFormat.TABLE);
    }

    private OutputFormat format() {
        String word =
                settings.lookUp("output")
                        .option("--output", options.format().map(OutputFormat::word))
                        .variable("AWS_DEFAULT_OUTPUT")
                        .key("output")
                        .orElse(OutputFormat.JSON.word());
        return OutputFormat.named(word)
                .orElseThrow(() -> new GeneralException("Unknown output type: " + word));
    }

    private OutputEncoding encoding() {
        return OutputEncoding.of(environment.variables(), environment.streams().encoding());
    }

    private void send(
            OutputFormat format,
            boolean inPages,
            String operationName,
            Iterator<Value.Structure> responses) {
        boolean colored =
                format == OutputFormat.TABLE
                        && options.color().isOn(environment.streams().outTerminal());
        boolean paged = isPaged();
        OutputEncoding encoding = encoding();
        try (Destination destination = destination(paged)) {
            EncodedOutput output = new EncodedOutput(destination, encoding, colored && !paged);
            ValueFormat writer = writer(format, inPages, colored);
            while (responses.hasNext()) {
                Value.Structure response = responses.next();
                try {
                    writer.write(operationName, selected(response, format), output);
                } finally {
                    output.flush();
                }
            }
        } catch (AwsessionException failure) {
            throw colored ? failure.amongColors() : failure;
        } finally {
            if (colored && environment.streams().outTerminal()) {
                // AWS CLI resets the colours of the terminal once more when it ends.
                new StandardOutput(environment.streams()).send(EncodedOutput.resetBytes());
            }
        }
    }

    private ValueFormat writer(OutputFormat format, boolean inPages, boolean colored) {
        return switch (format) {
            case JSON -> new JsonFormat();
            case TEXT -> new TextFormat();
            case TABLE -> new TableFormat(colored, TerminalWidth.of(environment));
            case YAML -> new YamlFormat();
            case YAML_STREAM -> new YamlStreamFormat(inPages);
            case OFF -> (_, _, _) -> {};
        };
    }

    private Value selected(Value.Structure response, OutputFormat format) {
        if (options.query().isEmpty()) {
            return response;
        }
        Query query = options.query().get();
        Value result = query.search(response);
        boolean printsObjects = format == OutputFormat.TEXT || format == OutputFormat.TABLE;
        if (!printsObjects && format != OutputFormat.OFF && query.isUnevaluated(result)) {
            throw new GeneralException(
                    format == OutputFormat.JSON
                            ? "Encountered unrecognized type in JSON encoder."
                            : "cannot represent an object: an expression of the query");
        }
        return result;
    }

    private boolean isPaged() {
        return options.pager()
                && environment.streams().outTerminal()
                && !Pager.command(settings).isEmpty();
    }

    private Destination destination(boolean paged) {
        return paged
                ? new Pager(environment, Pager.command(settings))
                : new StandardOutput(environment.streams());
    }
}
