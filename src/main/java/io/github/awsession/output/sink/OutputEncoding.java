package io.github.awsession.output.sink;

import io.github.awsession.environment.Variables;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.PythonText;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * Encodes the characters of standard output in the encoding that {@code AWS_CLI_OUTPUT_ENCODING}
 * names, else in UTF-8. A character that the encoding lacks is an error, with AWS CLI's message.
 */
public final class OutputEncoding {
    private static final String VARIABLE = "AWS_CLI_OUTPUT_ENCODING";

    private final String name;
    private final Charset charset;

    private OutputEncoding(String name, Charset charset) {
        this.name = name;
        this.charset = charset;
    }

    /**
     * Returns the chosen encoding.
     *
     * @throws GeneralException when the name of the encoding is unknown
     */
    public static OutputEncoding of(Variables variables) {
        Optional<String> chosen = variables.find(VARIABLE);
        if (chosen.isEmpty()) {
            return new OutputEncoding("utf-8", StandardCharsets.UTF_8);
        }
        return new OutputEncoding(chosen.get(), charset(chosen.get()));
    }

    private static Charset charset(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        try {
            return switch (plain) {
                case "utf-8", "utf8", "u8" -> StandardCharsets.UTF_8;
                case "latin-1" -> StandardCharsets.ISO_8859_1;
                // AWS CLI switches the encoding of an open stream, which leaves the byte order mark
                // out.
                case "utf-16", "utf16" -> StandardCharsets.UTF_16LE;
                case "utf-32", "utf32" -> StandardCharsets.UTF_32LE;
                default -> Charset.forName(plain);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new GeneralException(
                    "Unknown codec `" + name + "` specified for " + VARIABLE + ".");
        }
    }

    byte[] encode(String piece) {
        if (charset == StandardCharsets.UTF_8 && !hasSurrogates(piece)) {
            return piece.getBytes(StandardCharsets.UTF_8);
        }
        CharsetEncoder encoder = charset.newEncoder();
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(piece));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException _) {
            throw unencodable(piece);
        }
    }

    /** Returns whether a text has surrogates, which may stand alone. */
    private static boolean hasSurrogates(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    private GeneralException unencodable(String piece) {
        CharsetEncoder encoder = charset.newEncoder();
        int[] characters = piece.codePoints().toArray();
        int first = 0;
        while (first < characters.length
                && encoder.canEncode(Character.toString(characters[first]))) {
            first++;
        }
        int last = first;
        while (last + 1 < characters.length
                && !encoder.canEncode(Character.toString(characters[last + 1]))) {
            last++;
        }
        String where =
                first == last
                        ? "character '"
                                + PythonText.escape(characters[first])
                                + "' in position "
                                + first
                        : "characters in position " + first + "-" + last;
        return new GeneralException(
                "'" + codecName() + "' codec can't encode " + where + ": " + reason());
    }

    private String codecName() {
        return switch (charset.name()) {
            case "US-ASCII", "ISO-8859-1", "UTF-8", "UTF-16LE", "UTF-32LE" ->
                    name.toLowerCase(Locale.ROOT);
            default -> "charmap";
        };
    }

    private String reason() {
        return switch (charset.name()) {
            case "US-ASCII" -> "ordinal not in range(128)";
            case "ISO-8859-1" -> "ordinal not in range(256)";
            case "UTF-8", "UTF-16LE", "UTF-32LE" -> "surrogates not allowed";
            default -> "character maps to <undefined>";
        };
    }
}
