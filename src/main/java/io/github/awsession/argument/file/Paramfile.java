package io.github.awsession.argument.file;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.PathExpansion;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.Codec;
import io.github.awsession.value.Value;

import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * Reads the files that arguments name: {@code file://path} as text, in which line feeds replace the
 * other line ends, and {@code fileb://path} as bytes. A path may start with {@code ~} and contain
 * {@code $VARIABLE}.
 */
public final class Paramfile {
    private static final String TEXT = "file://";
    private static final String BYTES = "fileb://";

    private final Environment environment;

    public Paramfile(Environment environment) {
        this.environment = environment;
    }

    /**
     * Returns the content of the file that a text names, as text or bytes, or the text itself if it
     * names no file.
     */
    public Value expand(String text) throws ParamfileException {
        if (text.startsWith(TEXT)) {
            String path = path(text.substring(TEXT.length()));
            return new Value.Text(decode(read(text, path), path));
        }
        if (text.startsWith(BYTES)) {
            return new Value.Blob(read(text, path(text.substring(BYTES.length()))));
        }
        return new Value.Text(text);
    }

    private String path(String path) {
        PathExpansion expansion = new PathExpansion(environment);
        return expansion.expandVariables(expansion.expandHome(path));
    }

    private byte[] read(String reference, String path) throws ParamfileException {
        try {
            return environment.files().read(path);
        } catch (FileFailure failure) {
            throw new ParamfileException(
                    "Unable to load paramfile " + reference + ": " + failure.getMessage());
        }
    }

    private String decode(byte[] content, String path) throws ParamfileException {
        try {
            String text = codec().decode(content);
            return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException _) {
            throw new ParamfileException(
                    "Unable to load paramfile ("
                            + path
                            + "), text contents could not be decoded.  If this is a binary file,"
                            + " please use the fileb:// prefix instead of the file:// prefix.");
        }
    }

    private Codec codec() {
        Optional<String> name = environment.variables().find("AWS_CLI_FILE_ENCODING");
        if (name.isEmpty()) {
            return environment.files().codec();
        }
        Optional<Codec> codec = Codec.named(name.get());
        if (codec.isEmpty()) {
            throw new GeneralException("unknown encoding: " + name.get());
        }
        return codec.get();
    }
}
