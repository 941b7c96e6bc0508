package build.models;

import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes the source of a class that makes one model. Each operation and each shape has a method of
 * its own, so that no method comes near the limit of 64 KB.
 */
final class ModelSource {
    private final ServiceModel model;
    private final StringBuilder source = new StringBuilder();

    ModelSource(ServiceModel model) {
        this.model = model;
    }

    /**
     * Returns the name of the class for a service: {@code EmrServerlessModel} for {@code
     * emr-serverless}.
     */
    static String className(String service) {
        StringBuilder name = new StringBuilder();
        for (String word : service.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.append("Model").toString();
    }

    String text() {
        source.append(
                """
                package io.github.awsession.model;

                import java.util.LinkedHashMap;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;
                import java.util.SequencedMap;

                /** Makes the model of %1$s, without documentation; written by the build. */
                final class %2$s {
                    private %2$s() {}

                    static ServiceModel model() {
                        return new ServiceModel("%1$s", metadata(), operations(), shapes(), "");
                    }
                """
                        .formatted(model.name(), className(model.name())));
        // Parts without an order in the model are sorted, so that equal models have equal sources.
        map("Map<String, String>", "metadata", new TreeMap<>(model.metadata()), ModelCode::text);
        map(
                "SequencedMap<String, Operation>",
                "operations",
                model.operations(),
                operation -> method(operation) + "()");
        map(
                "Map<String, Shape>",
                "shapes",
                new TreeMap<>(model.shapes()),
                shape -> method(shape) + "()");
        for (Operation operation : model.operations().values()) {
            method("Operation", method(operation), "return " + ModelCode.of(operation));
        }
        for (Shape shape : new TreeMap<>(model.shapes()).values()) {
            method("Shape", method(shape), "return " + ModelCode.of(shape));
        }
        return source.append("}\n").toString();
    }

    private static String method(Operation operation) {
        return "operation" + operation.name();
    }

    private static String method(Shape shape) {
        return "shape" + shape.name();
    }

    private <T> void map(String type, String name, Map<String, T> entries, Function<T, String> of) {
        StringBuilder body = new StringBuilder();
        body.append(type).append(' ').append(name).append(" = new LinkedHashMap<>();\n");
        entries.forEach(
                (key, value) ->
                        body.append(
                                "        %s.put(%s, %s);\n"
                                        .formatted(name, ModelCode.text(key), of.apply(value))));
        body.append("        return ").append(name);
        method(type, name, body.toString());
    }

    private void method(String type, String name, String body) {
        source.append(
                """

                    private static %s %s() {
                        %s;
                    }
                """
                        .formatted(type, name, body));
    }
}
