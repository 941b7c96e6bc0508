package io.github.awsession.command.own;

import io.github.awsession.python.PythonText;
import io.github.awsession.waiting.DurationText;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;

/** Reads a duration such as {@code 90s} or {@code 1h30m}. */
public final class DurationValue implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        return DurationText.parse(text)
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "invalid duration value: " + PythonText.quoted(text)));
    }
}
