package io.github.awsession.environment;

import io.github.awsession.environment.bytes.NativeText;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.Codec;
import io.github.awsession.python.UnencodableException;

import java.util.Optional;

/**
 * Encodes what is written to the standard streams.
 *
 * @param codec the encoding
 * @param isExact whether bytes that are no characters, as an argument may have them, are written as
 *     they came; else they are an error
 */
public record StreamEncoding(Codec codec, boolean isExact) {
    /** Holds the encoding of terminals today. */
    public static final StreamEncoding UTF_8 = new StreamEncoding(Codec.UTF_8, false);

    private static final String VARIABLE = "AWS_CLI_OUTPUT_ENCODING";

    /**
     * Returns the encoding that the user has chosen. AWS CLI also knows Python's own variable.
     *
     * @throws GeneralException when the name of the encoding is unknown
     */
    public static Optional<StreamEncoding> chosen(Variables variables) {
        Optional<String> name = variables.find(VARIABLE);
        if (name.isEmpty()) {
            return variables.find("PYTHONUTF8").orElse("").equals("1")
                    ? Optional.of(UTF_8)
                    : Optional.empty();
        }
        Optional<Codec> codec = Codec.named(name.get());
        if (codec.isEmpty()) {
            throw new GeneralException(
                    "Unknown codec `" + name.get() + "` specified for " + VARIABLE + ".");
        }
        return Optional.of(new StreamEncoding(codec.get(), false));
    }

    /** Returns the encoding that the user has chosen, or else that of the locale. */
    public static StreamEncoding of(Variables variables, NativeText locale) {
        StreamEncoding assumed = new StreamEncoding(locale.codec(), locale.isAssumed());
        try {
            return chosen(variables).orElse(assumed);
        } catch (GeneralException _) {
            // The error about the name has to be written, too.
            return assumed;
        }
    }

    /** Returns the bytes of a text for standard output. */
    public byte[] output(String text) throws UnencodableException {
        return isExact ? codec.encodeAll(text) : codec.encode(text);
    }

    /** Returns the bytes of a text for standard error, which shows all characters somehow. */
    public byte[] error(String text) {
        return codec.encodeShowing(text);
    }
}
