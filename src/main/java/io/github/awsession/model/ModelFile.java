package io.github.awsession.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the model files, which also the build makes {@code StoredModels} from. */
public final class ModelFile {
    private ModelFile() {}

    /** Reads the model of one service, with documentation. */
    public static ServiceModel read(String service) {
        String path = "/models/" + service + ".json";
        try (InputStream resource = ModelFile.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalArgumentException("no model " + path);
            }
            try (JsonParser parser = new JsonFactory().createParser(resource)) {
                return new ModelReader(parser).read(service);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
