package build.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ModuleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts the jar of the program to a module of the Java runtime.
 *
 * <p>A module of the runtime needs no class path. Java searches a class path for services, and to
 * find that a jar of five thousand entries has none takes longer than signing a request.
 */
final class ProgramModule {
    static final String NAME = "io.github.awsession";

    private static final Pattern DROPPED = Pattern.compile("META-INF/.*|.*/");
    private static final Pattern LICENSES = Pattern.compile("META-INF/((.*-)?(LICENSE|NOTICE))");

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private ProgramModule() {}

    /**
     * Reads the jar.
     *
     * @param modules the Java modules that the program needs
     */
    static ProgramModule of(Path jar, List<String> modules) throws IOException {
        ProgramModule module = new ProgramModule();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                try (InputStream content = file.getInputStream(entry)) {
                    module.entries.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        module.entries.put("module-info.class", description(modules));
        LateDecimals.in(module.entries, module.classFiles());
        return module;
    }

    private static byte[] description(List<String> modules) {
        ModuleAttribute attribute =
                ModuleAttribute.of(
                        ModuleDesc.of(NAME),
                        module ->
                                modules.forEach(
                                        needed ->
                                                module.requires(
                                                        ModuleDesc.of(needed),
                                                        needed.equals("java.base")
                                                                ? ClassFile.ACC_MANDATED
                                                                : 0,
                                                        null)));
        return ClassFile.of().buildModule(attribute);
    }

    /** Returns a reader and writer of class files that may refer to any class of the program. */
    private ClassFile classFiles() {
        return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy()));
    }

    private ClassHierarchyResolver hierarchy() {
        return ClassHierarchyResolver.ofResourceParsing(
                        type -> {
                            String descriptor = type.descriptorString();
                            byte[] bytes =
                                    entries.get(
                                            descriptor.substring(1, descriptor.length() - 1)
                                                    + ".class");
                            return bytes == null ? null : new ByteArrayInputStream(bytes);
                        })
                .orElse(ClassHierarchyResolver.defaultResolver());
    }

    /** Writes the module as a jar, which {@code jlink} accepts. */
    void write(Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(to))) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                if (!DROPPED.matcher(content.getKey()).matches()) {
                    jar.putNextEntry(new JarEntry(content.getKey()));
                    jar.write(content.getValue());
                    jar.closeEntry();
                }
            }
        }
    }

    /**
     * Writes the licenses and notices that must be distributed with the libraries in the module.
     */
    void writeLicenses(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> content : entries.entrySet()) {
            Matcher license = LICENSES.matcher(content.getKey());
            if (license.matches()) {
                Files.write(folder.resolve(license.group(1)), content.getValue());
            }
        }
    }
}
