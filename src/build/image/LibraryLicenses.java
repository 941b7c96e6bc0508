package build.image;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the licenses of the libraries that are not under the Apache License, which lies beside
 * them. Such a license is lost in the merged jar, because all libraries give it the same name.
 */
final class LibraryLicenses {
    private static final Pattern LICENSE = Pattern.compile("(META-INF/)?LICENSE(\\.txt|\\.md)?");
    private static final Pattern JAR = Pattern.compile("(.+?)-\\d[^/]*\\.jar");

    private LibraryLicenses() {}

    /** Writes each license once, under the name of the first library with it. */
    static void write(String classPath, Path folder) throws IOException {
        Set<String> written = new HashSet<>();
        for (String element : sorted(classPath)) {
            Path library = Path.of(element);
            Matcher name = JAR.matcher(String.valueOf(library.getFileName()));
            if (Files.isRegularFile(library) && name.matches()) {
                String license = license(library);
                if (!license.isEmpty() && !isApache(license) && written.add(license)) {
                    Files.writeString(folder.resolve(name.group(1) + "-LICENSE"), license);
                }
            }
        }
    }

    private static List<String> sorted(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator, -1)).sorted().toList();
    }

    private static String license(Path library) throws IOException {
        try (JarFile file = new JarFile(library.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (LICENSE.matcher(entry.getName()).matches()) {
                    try (InputStream content = file.getInputStream(entry)) {
                        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
            }
        }
        return "";
    }

    private static boolean isApache(String license) {
        return license.strip().startsWith("Apache License");
    }
}
