package io.github.awsession.python;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;

/** Describes characters that an encoding lacks, in the words of Python's codecs. */
final class CodecFault {
    private final String name;
    private final Charset charset;
    private final CharsetEncoder encoder;

    CodecFault(String name, Charset charset) {
        this.name = name;
        this.charset = charset;
        this.encoder = charset.newEncoder();
    }

    /** Returns the message about the first characters of a text that the encoding lacks. */
    String describe(String text) {
        int[] characters = text.codePoints().toArray();
        int first = 0;
        while (first < characters.length && canEncode(characters[first])) {
            first++;
        }
        int last = first;
        while (!isMultibyte() && last + 1 < characters.length && !canEncode(characters[last + 1])) {
            last++;
        }
        String where =
                first == last
                        ? "character '"
                                + PythonText.escape(characters[first])
                                + "' in position "
                                + first
                        : "characters in position " + first + "-" + last;
        return "'" + codecName() + "' codec can't encode " + where + ": " + reason();
    }

    private boolean canEncode(int character) {
        return encoder.canEncode(Character.toString(character));
    }

    private boolean isMultibyte() {
        return !charset.name().startsWith("UTF") && encoder.maxBytesPerChar() > 1;
    }

    private String codecName() {
        return switch (charset.name()) {
            case "US-ASCII" -> "ascii";
            case "ISO-8859-1" -> "latin-1";
            case "UTF-8" -> "utf-8";
            case "UTF-16LE", "UTF-32LE" -> name;
            default ->
                    isMultibyte()
                            ? charset.name().toLowerCase(Locale.ROOT).replace('-', '_')
                            : "charmap";
        };
    }

    private String reason() {
        return switch (charset.name()) {
            case "US-ASCII" -> "ordinal not in range(128)";
            case "ISO-8859-1" -> "ordinal not in range(256)";
            case "UTF-8", "UTF-16LE", "UTF-32LE" -> "surrogates not allowed";
            default ->
                    isMultibyte() ? "illegal multibyte sequence" : "character maps to <undefined>";
        };
    }
}
