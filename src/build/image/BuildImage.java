package build.image;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the folder and the archive that are shipped: a Java runtime with the program and only the
 * modules that it needs, class archives from which the program starts, and a launcher. The build
 * runs this class on JDK 25 with these system properties: {@code image.jar}, {@code image.folder},
 * {@code image.archive} (without the platform and the file extension), {@code image.materials}, the
 * bill of materials that Maven made, and {@code image.time}, the modification time of all files.
 * Its argument is the class path of the libraries.
 */
final class BuildImage {
    /** Matches the lines of a properties file that set no property. */
    private static final Pattern COMMENTS = Pattern.compile("(?m)^[ \\t]*(#.*)?\\n");

    private static final Path SOURCES = Path.of("src", "build", "image");

    /**
     * Lists the Java modules of the runtime. Signal handlers need jdk.unsupported, sockets jdk.net,
     * and the emulator needs jdk.httpserver.
     */
    private static final List<String> MODULES =
            List.of("java.base", "java.xml", "jdk.net", "jdk.httpserver", "jdk.unsupported");

    private static final double LARGEST_ARCHIVE_MB = 45;

    private BuildImage() {}

    public static void main(String[] arguments) throws Exception {
        Image image = new Image(path("image.folder"), flags());
        Path work = image.folder().resolveSibling("image-work");
        delete(image.folder());
        delete(work);
        Files.createDirectories(work);

        ProgramModule program = ProgramModule.of(path("image.jar"), MODULES);
        Path modules = work.resolve("modules");
        program.write(modules.resolve("awsession.jar"));
        Path licenses = image.folder().resolve("licenses");
        program.writeLicenses(licenses);
        LibraryLicenses.write(arguments[0], licenses);
        linkRuntime(image, modules);
        Path runtime = image.folder().resolve("runtime");
        quicken(runtime.resolve("conf", "security", "java.security"));
        hideFromAnchors(runtime.resolve("lib", "security"));
        copyTexts(image.folder());
        addMaterials(image.folder().resolve("sbom.json"));
        writeLauncher(image);
        // The times are set before the training, because the class archives may contain the time of
        // the runtime.
        setTimes(image.folder());

        try (StubServer stub = new StubServer(work)) {
            Training training = new Training(image, work, SOURCES.resolve("training"), stub);
            training.record();
            setTimes(image.folder());
            Path archive = archive(image);
            SmokeTest test = new SmokeTest(image, work, training);
            test.runAnywhere(archive);
            test.run(Rehearsed.read(SOURCES.resolve("every-operation.txt"), stub));
            test.requireNothingNeedless();
            test.compareWithHelloWorld();
        }
    }

    /**
     * Returns the flags of the JVM, which must be the same for recording the class archives and for
     * the launcher.
     */
    private static List<String> flags() throws IOException {
        return Files.readAllLines(SOURCES.resolve("flags.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static void linkRuntime(Image image, Path modules) {
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
        int status =
                jlink.run(
                        System.out,
                        System.err,
                        "--output=" + image.folder().resolve("runtime"),
                        "--module-path=" + modules,
                        "--add-modules=" + ProgramModule.NAME,
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages");
        if (status != 0) {
            throw new IllegalStateException("jlink ended with status " + status);
        }
    }

    /**
     * Changes the file so that it costs less time. SunJCE is placed before SunEC, because every
     * call needs SunJCE (to sign the request) and only HTTPS needs SunEC: Java asks providers in
     * order, and loading each provider costs time. Comments are removed, because every call reads
     * the file. Certificates of servers that are signed with SHA-1 are rejected, as by AWS CLI;
     * Java by default rejects them only when one of its own root certificates is the trust anchor.
     */
    private static void quicken(Path file) throws IOException {
        String swapped =
                Files.readString(file)
                        .replace("\nsecurity.provider.3=SunEC\n", "\nsecurity.provider.3=SunJCE\n")
                        .replace("\nsecurity.provider.5=SunJCE\n", "\nsecurity.provider.5=SunEC\n")
                        .replace("SHA1 jdkCA & usage TLSServer", "SHA1 usage TLSServer");
        if (!swapped.contains("\nsecurity.provider.3=SunJCE\n")
                || !swapped.contains("\nsecurity.provider.5=SunEC\n")
                || !swapped.contains("SHA1 usage TLSServer")) {
            throw new IllegalStateException("other settings than expected in " + file);
        }
        Properties before = properties(swapped);
        String brief = COMMENTS.matcher(swapped).replaceAll("");
        if (!properties(brief).equals(before)) {
            throw new IllegalStateException("more than comments would go from " + file);
        }
        Files.writeString(file, brief);
    }

    /**
     * Moves Java's root certificates to the other file name from which TLS reads them. Under the
     * usual name, the first connection of each process reads them even when a CA bundle replaces
     * them, only to find out whether an old signature is by one of them; {@link #quicken} forbids
     * such signatures by all.
     */
    private static void hideFromAnchors(Path folder) throws IOException {
        Path given = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        // In some JDKs this file is a link to a file of the system, and runtimes made by these JDKs
        // lack it, so it is copied from the JDK.
        Files.copy(given, folder.resolve("jssecacerts"));
        Files.deleteIfExists(folder.resolve("cacerts"));
    }

    private static Properties properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    /** Copies the texts for users; the pages link to each other and to the examples beside them. */
    private static void copyTexts(Path folder) throws IOException {
        for (String name : List.of("LICENSE", "completions")) {
            copy(Path.of(name), folder.resolve(name));
        }
        for (String name : List.of("docs", "examples")) {
            copy(Path.of("src", name), folder.resolve(name));
        }
        Files.delete(folder.resolve("docs").resolve("contributing.md"));
        copy(SOURCES.resolve("README.txt"), folder.resolve("README.txt"));
    }

    /** Adds the bill of materials, which Maven does not make when it is offline. */
    private static void addMaterials(Path target) throws IOException {
        Path materials = path("image.materials");
        if (Files.exists(materials)) {
            BillOfMaterials.complete(materials);
            copy(materials, target);
        } else {
            System.out.println("Maven is offline: there is no bill of materials");
        }
    }

    private static void writeLauncher(Image image) throws IOException {
        Path launcher = image.launcher();
        Files.createDirectories(launcher.getParent());
        String script = Files.readString(SOURCES.resolve("launcher.sh"));
        Files.writeString(launcher, script.replace("@flags@", String.join(" ", image.flags())));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path archive(Image image) throws IOException, InterruptedException {
        String system = property("os.arch").replace("amd64", "x86_64");
        Path archive = path("image.archive");
        archive = archive.resolveSibling(archive.getFileName() + "-linux-" + system + ".tar.gz");
        Path folder = image.folder();
        String top = archive.getFileName().toString().replace(".tar.gz", "");
        Command.run(
                List.of(
                        "tar",
                        "--create",
                        "--gzip",
                        "--file=" + archive,
                        "--directory=" + folder.getParent(),
                        "--sort=name",
                        "--owner=0",
                        "--group=0",
                        "--numeric-owner",
                        // The flags exclude the targets of symbolic links from the change.
                        "--transform=flags=rSH;s,^" + folder.getFileName() + "," + top + ",",
                        folder.getFileName().toString()));
        double size = Files.size(archive) / 1e6;
        System.out.printf("%s: %.1f MB%n", archive.getFileName(), size);
        if (size > LARGEST_ARCHIVE_MB) {
            throw new IllegalStateException("larger than the limit: " + archive);
        }
        return archive;
    }

    private static void setTimes(Path folder) throws IOException {
        FileTime time = FileTime.from(Instant.parse(property("image.time")));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.getFileAttributeView(
                                file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setTimes(time, null, null);
            }
        }
    }

    /** Copies a file, or a folder with its content, if it exists. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(BuildImage::deleteFile);
            }
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String name) {
        return Path.of(property(name)).toAbsolutePath();
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("no system property " + name);
        }
        return value.strip();
    }
}
