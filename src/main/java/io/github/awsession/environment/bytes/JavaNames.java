package io.github.awsession.environment.bytes;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Converts between bytes and the names that Java has for them. Java takes UTF-8, or whatever it
 * believes to be the encoding, and replaces all bytes that are no characters in it.
 */
public final class JavaNames {
    private static final char REPLACED = '\ufffd';
    private static final String SAFE = "/._-";

    private JavaNames() {}

    /** Returns whether Java has lost bytes of this name. */
    public static boolean isDamaged(String name) {
        return name.indexOf(REPLACED) >= 0;
    }

    /** Returns the bytes of a name that Java has not damaged. */
    public static byte[] bytes(String name) {
        return name.getBytes(charset());
    }

    /** Returns the name that Java turns into these bytes, if there is one. */
    public static Optional<String> name(byte[] bytes) {
        String name = new String(bytes, charset());
        return Arrays.equals(name.getBytes(charset()), bytes)
                ? Optional.of(name)
                : Optional.empty();
    }

    /**
     * Returns the absolute path with these bytes. Only a URI can have all of them.
     *
     * @throws IllegalArgumentException for bytes that no path has
     */
    public static Path path(byte[] bytes) {
        StringBuilder uri = new StringBuilder("file://");
        for (byte each : bytes) {
            char character = (char) Byte.toUnsignedInt(each);
            if (isLetterOrDigit(character) || SAFE.indexOf(character) >= 0) {
                uri.append(character);
            } else {
                uri.append('%').append(HexFormat.of().toHexDigits(each));
            }
        }
        return Path.of(URI.create(uri.toString()));
    }

    /** Returns the bytes of an absolute path, which Java keeps in its URI only. */
    public static byte[] bytes(Path path) {
        String name = path.toString();
        if (!isDamaged(name)) {
            return bytes(name);
        }
        String uri = path.toUri().getRawPath();
        byte[] bytes = new byte[uri.length()];
        int length = 0;
        for (int at = 0; at < uri.length(); at++) {
            boolean escaped = uri.charAt(at) == '%';
            bytes[length++] =
                    (byte)
                            (escaped
                                    ? HexFormat.fromHexDigits(uri, at + 1, at + 3)
                                    : uri.charAt(at));
            at += escaped ? 2 : 0;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    private static Charset charset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }
}
