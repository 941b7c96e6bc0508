package io.github.awsession.model;

import java.util.List;

/** Finds the models that are part of the program. */
public final class ModelLoader {
    /** Lists the services that have a model, in the order in which help lists them. */
    public static final List<String> SERVICES = List.of("athena", "emr-serverless", "ssm");

    private ModelLoader() {}

    /**
     * Returns the model of one service; it may lack documentation. The models of {@link #SERVICES}
     * are code that the build generates, because reading a file costs a tenth of a call.
     */
    public static ServiceModel load(String service) {
        ServiceModel stored = StoredModels.of(service);
        return stored == null ? documented(service) : stored;
    }

    /** Reads the model of one service, with documentation. */
    public static ServiceModel documented(String service) {
        return ModelFile.read(service);
    }
}
