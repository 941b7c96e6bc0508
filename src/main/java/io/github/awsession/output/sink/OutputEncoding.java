package io.github.awsession.output.sink;

import io.github.awsession.environment.StreamEncoding;
import io.github.awsession.environment.Variables;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.UnencodableException;

/**
 * Encodes the characters of standard output in the encoding that {@code AWS_CLI_OUTPUT_ENCODING}
 * names, else in that of the locale. A character that the encoding lacks is an error, with AWS
 * CLI's message.
 */
public final class OutputEncoding {
    private final StreamEncoding encoding;

    private OutputEncoding(StreamEncoding encoding) {
        this.encoding = encoding;
    }

    /**
     * Returns the chosen encoding.
     *
     * @param assumed the encoding where none is chosen
     * @throws GeneralException when the name of the encoding is unknown
     */
    public static OutputEncoding of(Variables variables, StreamEncoding assumed) {
        return new OutputEncoding(StreamEncoding.chosen(variables).orElse(assumed));
    }

    byte[] encode(String piece) {
        try {
            return encoding.output(piece);
        } catch (UnencodableException lack) {
            throw new GeneralException(lack.text());
        }
    }
}
