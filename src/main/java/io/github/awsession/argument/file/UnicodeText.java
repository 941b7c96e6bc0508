package io.github.awsession.argument.file;

import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes documents given as bytes, by their byte order mark and, for JSON, by the zero bytes of
 * the first two characters.
 */
public final class UnicodeText {
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private UnicodeText() {}

    /** Returns the JSON text, or an empty optional if the bytes cannot be decoded as Unicode. */
    public static Optional<String> ofJson(Value content) {
        if (!(content instanceof Value.Blob blob)) {
            return Optional.of(PythonText.of(content));
        }
        byte[] bytes = blob.bytes();
        return startsWith(bytes, UTF_8_MARK)
                ? decode(bytes, UTF_8_MARK.length, StandardCharsets.UTF_8)
                : decode(bytes, 0, jsonCharset(bytes));
    }

    /** Returns the YAML text, or an empty optional if the bytes cannot be decoded as Unicode. */
    public static Optional<String> ofYaml(Value content) {
        if (!(content instanceof Value.Blob blob)) {
            return Optional.of(PythonText.of(content));
        }
        byte[] bytes = blob.bytes();
        boolean wide = isMark(bytes, 0xff, 0xfe) || isMark(bytes, 0xfe, 0xff);
        return decode(bytes, 0, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /**
     * Returns the encoding by the rule of RFC 4627: JSON starts with two ASCII characters, whose
     * zero bytes show the encoding.
     */
    private static Charset jsonCharset(byte[] bytes) {
        if (isMark(bytes, 0xff, 0xfe) || isMark(bytes, 0xfe, 0xff)) {
            return bytes.length >= 4 && bytes[2] == 0 && bytes[3] == 0
                    ? StandardCharsets.UTF_32
                    : StandardCharsets.UTF_16;
        }
        if (bytes.length >= 4 && bytes[0] == 0) {
            return bytes[1] == 0 ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 4 && bytes[1] == 0) {
            return bytes[2] == 0 && bytes[3] == 0
                    ? StandardCharsets.UTF_32LE
                    : StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isMark(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && bytes[0] == mark[0]
                && bytes[1] == mark[1]
                && bytes[2] == mark[2];
    }

    private static Optional<String> decode(byte[] bytes, int start, Charset charset) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, start, bytes.length - start);
            return Optional.of(charset.newDecoder().decode(rest).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
