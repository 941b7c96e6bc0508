package io.github.awsession.environment.bytes;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.Codec;
import io.github.awsession.python.UnencodableException;

/**
 * Converts between text and the bytes that a process and its system exchange: arguments, variables
 * and the names of files. The user's locale tells their encoding.
 *
 * @param codec the encoding
 * @param isAssumed whether the locale names no encoding that is installed
 */
public record NativeText(Codec codec, boolean isAssumed) {
    /** Holds the encoding of systems today. */
    public static final NativeText UTF_8 = new NativeText(Codec.UTF_8, false);

    private static final String ASCII = "ANSI_X3.4-1968";

    /**
     * Returns the encoding of a locale as AWS CLI takes it.
     *
     * @param charmap the name that the system gives the locale's encoding; it is that of ASCII
     *     where the locale is not installed, and empty for UTF-8
     */
    public static NativeText of(String charmap) {
        if (charmap.isEmpty()) {
            return UTF_8;
        }
        return charmap.equals(ASCII)
                ? new NativeText(Codec.UTF_8, true)
                : new NativeText(Codec.named(charmap).orElse(Codec.UTF_8), false);
    }

    /** Returns the text of any bytes. */
    public String decode(byte[] bytes) {
        return codec.decodeAll(bytes);
    }

    /**
     * Returns the bytes of a text.
     *
     * @throws GeneralException when the locale's encoding lacks a character
     */
    public byte[] encode(String text) {
        try {
            return codec.encodeAll(text);
        } catch (UnencodableException lack) {
            throw new GeneralException(lack.text());
        }
    }
}
