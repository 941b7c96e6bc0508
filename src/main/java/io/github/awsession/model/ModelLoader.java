package io.github.awsession.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Finds and reads the models that are part of the program. */
public final class ModelLoader {
    /** Lists the services that have a model, in the order in which help lists them. */
    public static final List<String> SERVICES = List.of("athena", "emr-serverless", "ssm");

    private ModelLoader() {}

    /**
     * Returns the model of one service, whose name is one of {@link #SERVICES}; the model may lack
     * documentation.
     */
    public static ServiceModel load(String service) {
        ServiceModel stored = StoredModels.of(service);
        return stored == null ? documented(service) : stored;
    }

    /** Reads the model of one service, with documentation. */
    public static ServiceModel documented(String service) {
        String path = "/models/" + service + ".json";
        try (InputStream resource = ModelLoader.class.getResourceAsStream(path)) {
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
