import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the models without their documentation into the class {@code ModelTexts}. A call then
 * reads its model from the AOT cache, and the jar, whose opening takes 8 ms, stays closed.
 */
final class EmbedModels {
    /** What one constant of a class file can hold. */
    private static final int LIMIT = 65_535;

    private EmbedModels() {}

    public static void main(String[] folders) throws IOException {
        StringBuilder source = new StringBuilder();
        source.append("package io.github.awsession.model;\n\n")
                .append("/** The models without their documentation; written by the build. */\n")
                .append("final class ModelTexts {\n")
                .append("    private ModelTexts() {}\n\n")
                .append("    /** The model of a service, or an empty text. */\n")
                .append("    static String of(String service) {\n")
                .append("        return switch (service) {\n");
        try (Stream<Path> models = Files.list(Path.of(folders[0]))) {
            for (Path model : (Iterable<Path>) models.sorted()::iterator) {
                String name = model.getFileName().toString().replace(".json", "");
                source.append("            case \"" + name + "\" -> \"")
                        .append(escaped(compact(model)))
                        .append("\";\n");
            }
        }
        source.append("            default -> \"\";\n        };\n    }\n}\n");
        Path file = Path.of(folders[1], "io", "github", "awsession", "model", "ModelTexts.java");
        Files.createDirectories(file.getParent());
        if (!Files.exists(file) || !Files.readString(file).contentEquals(source)) {
            Files.writeString(file, source);
        }
    }

    private static String compact(Path model) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(model)) {
            String plain = line.strip();
            if (!plain.startsWith("\"documentation\": \"")) {
                lines.add(plain);
            } else if (!plain.endsWith(",")) {
                String before = lines.removeLast();
                lines.add(before.endsWith(",") ? before.substring(0, before.length() - 1) : before);
            }
        }
        String text = String.join("", lines);
        if (text.length() > LIMIT) {
            throw new IllegalStateException(model + " is too long for a constant");
        }
        return text;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
