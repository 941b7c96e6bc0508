package build.models;

import io.github.awsession.model.ModelFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes Java sources that make the service models by calling the same constructors as the reader
 * of the model files, because running code is faster than reading a file. The sources omit
 * documentation, because help reads the files.
 */
final class GenerateModels {
    private static final String SUFFIX = ".json";

    private GenerateModels() {}

    /**
     * Writes the sources. The arguments are the folder of the models, which is also on the class
     * path, and the folder of the sources.
     */
    public static void main(String[] arguments) throws IOException {
        List<String> services = services(Path.of(arguments[0]));
        Path folder = Files.createDirectories(Path.of(arguments[1], "io/github/awsession/model"));
        for (String service : services) {
            String source = new ModelSource(ModelFile.read(service)).text();
            write(folder.resolve(ModelSource.className(service) + ".java"), source);
        }
        write(folder.resolve("StoredModels.java"), choice(services));
    }

    private static List<String> services(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the source of the class that finds a model by the name of its service. */
    private static String choice(List<String> services) {
        StringBuilder source = new StringBuilder();
        source.append(
                """
                package io.github.awsession.model;

                import org.jspecify.annotations.Nullable;

                /** Finds the models that are code; made by the build. */
                final class StoredModels {
                    private StoredModels() {}

                    static @Nullable ServiceModel of(String service) {
                """);
        for (String service : services) {
            source.append("        if (service.equals(\"%s\")) {\n".formatted(service))
                    .append(
                            "            return %s.model();\n        }\n"
                                    .formatted(ModelSource.className(service)));
        }
        return source.append("        return null;\n    }\n}\n").toString();
    }

    /**
     * Writes a file unless its content would be the same: an unchanged file keeps its modification
     * time, so that nothing is compiled again.
     */
    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
