package io.github.awsession.python;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * Converts between text and bytes as Python does. Bytes that are no characters can be kept in a
 * text: each becomes one lone surrogate from U+DC80 to U+DCFF.
 */
public final class Codec {
    /** Holds the codec of most files and terminals. */
    public static final Codec UTF_8 =
            new Codec("utf-8", StandardCharsets.UTF_8, StandardCharsets.UTF_8);

    private static final char FIRST_ESCAPE = '\udc80';
    private static final char LAST_ESCAPE = '\udcff';

    private final String name;
    private final Charset charset;
    private final Charset reading;

    private Codec(String name, Charset charset, Charset reading) {
        this.name = name;
        this.charset = charset;
        this.reading = reading;
    }

    /** Returns the codec with a name that Python or a locale gives it. */
    public static Optional<Codec> named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        try {
            return Optional.of(
                    switch (plain) {
                        case "utf-8", "utf8", "u8" -> UTF_8;
                        case "latin-1" -> of(plain, StandardCharsets.ISO_8859_1);
                        // AWS CLI switches the encoding of an open stream, which leaves the byte
                        // order mark out.
                        case "utf-16", "utf16" ->
                                new Codec(
                                        plain, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16);
                        case "utf-32", "utf32" ->
                                new Codec(
                                        plain, StandardCharsets.UTF_32LE, StandardCharsets.UTF_32);
                        default -> of(plain, Charset.forName(plain));
                    });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static Codec of(String name, Charset charset) {
        return new Codec(name, charset, charset);
    }

    /** Returns whether a text has characters that stand for bytes which are no characters. */
    public static boolean hasEscapes(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isEscape(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscape(String text, int at) {
        char character = text.charAt(at);
        return character >= FIRST_ESCAPE
                && character <= LAST_ESCAPE
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static boolean hasSurrogates(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether all characters are ASCII, which all locales encode alike. */
    public static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > '\u007f') {
                return false;
            }
        }
        return true;
    }

    /** Returns the text of bytes that are all characters. */
    public String decode(byte[] bytes) throws CharacterCodingException {
        return reading.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Returns the text of any bytes; what is no character is kept in lone surrogates. */
    public String decodeAll(byte[] bytes) {
        CharsetDecoder decoder =
                reading.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length * 2 + 1);
        while (!decoder.decode(in, out, true).isUnderflow()) {
            out.put((char) (FIRST_ESCAPE - 0x80 + Byte.toUnsignedInt(in.get())));
        }
        decoder.flush(out);
        return out.flip().toString();
    }

    /** Returns the bytes of a text. */
    public byte[] encode(String text) throws UnencodableException {
        if (charset == StandardCharsets.UTF_8 && !hasSurrogates(text)) {
            return text.getBytes(charset);
        }
        CharsetEncoder encoder = charset.newEncoder();
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException _) {
            throw new UnencodableException(new CodecFault(name, charset).describe(text));
        }
    }

    /** Returns the bytes of a text that {@link #decodeAll} may have made. */
    public byte[] encodeAll(String text) throws UnencodableException {
        if (!hasEscapes(text)) {
            return encode(text);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isEscape(text, at)) {
                bytes.writeBytes(encode(text.substring(start, at)));
                bytes.write(text.charAt(at));
                start = at + 1;
            }
        }
        bytes.writeBytes(encode(text.substring(start)));
        return bytes.toByteArray();
    }

    /** Returns the bytes of a text, with escapes such as {@code \xfc} for what it cannot encode. */
    public byte[] encodeShowing(String text) {
        if (isPlain(text)) {
            return text.getBytes(charset);
        }
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder shown = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            String piece = Character.toString(character);
            shown.append(encoder.canEncode(piece) ? piece : PythonText.escape(character));
            at += Character.charCount(character);
        }
        return shown.toString().getBytes(charset);
    }
}
