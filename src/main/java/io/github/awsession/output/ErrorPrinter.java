package io.github.awsession.output;

import io.github.awsession.environment.Streams;
import io.github.awsession.environment.text.TerminalText;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.error.UsageException;
import io.github.awsession.output.format.JsonFormat;
import io.github.awsession.output.format.TableFormat;
import io.github.awsession.output.format.TextFormat;
import io.github.awsession.output.format.ValueFormat;
import io.github.awsession.output.format.YamlFormat;
import io.github.awsession.output.sink.EncodedOutput;
import io.github.awsession.output.sink.TerminalWidth;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Prints failures on standard error in the chosen format, with the program's name, as AWS CLI 2.36
 * does.
 */
public final class ErrorPrinter {
    private static final String PREFIX = "awsession: [ERROR]:";

    private final ErrorFormat format;
    private final ColorMode color;
    private final Streams streams;
    private final String reset;
    private final StringBuilder out = new StringBuilder();

    private ErrorPrinter(ErrorFormat format, ColorMode color, String reset, Streams streams) {
        this.reset = reset;
        this.format = format;
        this.color = color;
        this.streams = streams;
    }

    /**
     * Prints one failure; a failure to print is not reported.
     *
     * @param usage the text before an error about unknown options: from "usage: " to the last line
     *     feed
     */
    public static void print(
            AwsessionException failure,
            ErrorFormat format,
            ColorMode color,
            String usage,
            Streams streams) {
        String reset = failure.isAmongColors() ? EncodedOutput.RESET : "";
        ErrorPrinter printer = new ErrorPrinter(format, color, reset, streams);
        // A switch over types would take milliseconds of a usage error, which is often a typing
        // slip.
        if (failure instanceof InterruptedByUserException) {
            printer.sendToOutput("\n");
            return;
        }
        if (failure instanceof UsageException wrong) {
            if (wrong.isUnknownOptions()) {
                printer.out.append('\n').append(usage).append('\n');
                printer.sentence(wrong.text());
            } else {
                printer.local("ParamValidation", wrong.text());
            }
        } else if (failure instanceof ConfigurationException wrong) {
            printer.local(wrong.code(), wrong.text());
        } else if (failure instanceof ServiceException refusal) {
            printer.structured(refusal.text(), refusal.text(), refusal.fields());
        } else {
            printer.sentence(failure.text());
        }
        streams.tell(printer.out.toString());
    }

    /** Prints the hint of a failure below its text; AWS CLI has no hints. */
    public static void printHint(AwsessionException failure, Streams streams) {
        streams.tell("\n" + TerminalText.lines(failure.hint()) + "\n");
    }

    private void local(String code, String message) {
        structured(
                message,
                "An error occurred (" + code + "): " + message,
                new StructureBuilder().put("Code", code).put("Message", message).build());
    }

    private void structured(String plain, String withCode, Value.Structure fields) {
        boolean told = !fields.members().isEmpty();
        switch (told ? format : ErrorFormat.LEGACY) {
            case LEGACY -> sentence(plain);
            case ENHANCED -> {
                sentence(withCode);
                ErrorDetails.append(fields, out);
            }
            case JSON -> formatted(new JsonFormat(), plain, fields);
            case YAML -> formatted(new YamlFormat(), plain, fields);
            case TEXT -> formatted(new TextFormat(), plain, fields);
            case TABLE -> table(plain, fields);
        }
    }

    private void formatted(ValueFormat writer, String plain, Value.Structure fields) {
        try {
            writer.write("error", fields, piece -> out.append(piece).append(reset));
        } catch (GeneralException _) {
            // A format that cannot show these fields must not hide the error.
            sentence(plain);
        }
    }

    private void table(String plain, Value.Structure fields) {
        // AWS CLI checks whether standard output is a terminal, although the table goes to standard
        // error.
        boolean colored = color.isOn(streams.outTerminal());
        formatted(new TableFormat(colored, TerminalWidth::assumed), plain, fields);
        if (colored && streams.outTerminal()) {
            sendToOutput(EncodedOutput.RESET);
        }
    }

    private void sentence(String message) {
        String text = message.strip();
        out.append('\n').append(reset);
        out.append(PREFIX).append(text.isEmpty() ? "" : " ").append(text).append(reset);
        out.append('\n').append(reset);
    }

    private void sendToOutput(String text) {
        try {
            streams.out().write(text.getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
        } catch (IOException _) {
            // Standard output has no reader any more.
        }
    }
}
