import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Tries the finished image the way users do. */
final class SmokeTest {
    private static final int ROUNDS = 15;

    private final Image image;
    private final Path work;
    private final Training training;

    SmokeTest(Image image, Path work, Training training) {
        this.image = image;
        this.work = work;
        this.training = training;
    }

    /** Unpacks the archive elsewhere and starts it there through a symbolic link. */
    void runAnywhere(Path archive) throws IOException, InterruptedException {
        Path elsewhere = Files.createDirectories(work.resolve("some where"));
        Command.run(List.of("tar", "--extract", "--file=" + archive, "--directory=" + elsewhere));
        Path top;
        try (Stream<Path> folders = Files.list(elsewhere)) {
            top = folders.findFirst().orElseThrow();
        }
        Image unpacked = image.at(top);
        training.requireCache(unpacked);

        Path link = Files.createDirectories(work.resolve("bin")).resolve("awsession");
        Files.createSymbolicLink(link, link.getParent().relativize(unpacked.launcher()));
        Command.run(work, training.environment(), words(link.toString()));
        Command.run(link.getParent(), training.environment(), words("./awsession"));
    }

    /**
     * Compares with a JVM that does nothing, because milliseconds mean little across machines, and
     * by processor time, because other load changes that the least.
     */
    void compareWithHelloWorld(double limit) throws IOException, InterruptedException {
        List<String> hello = hello();
        List<String> ours = words(image.launcher().toString());
        long helloTicks = 0;
        long ourTicks = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            helloTicks += ticks(hello);
            long start = System.nanoTime();
            ourTicks += ticks(ours);
            best = Math.min(best, System.nanoTime() - start);
        }
        double ratio = (double) ourTicks / helloTicks;
        System.out.printf(
                "start-up: %.0f ms, processor time %.1f times a JVM hello world's%n",
                best / 1e6, ratio);
        if (ratio > limit) {
            throw new IllegalStateException("more than " + limit + " times a JVM hello world");
        }
    }

    private List<String> words(String program) {
        return Stream.concat(Stream.of(program), training.call().stream()).toList();
    }

    private List<String> hello() throws IOException {
        Path source = work.resolve("Hello.java");
        Files.writeString(
                source,
                "class Hello { public static void main(String[] a) { System.out.println(\"Hello\");"
                        + " } }");
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, source.toString());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                work.toString(),
                "Hello");
    }

    /** Processor time of a command. */
    private long ticks(List<String> words) throws IOException, InterruptedException {
        long start = childrensTicks();
        Command.run(work, training.environment(), words);
        return childrensTicks() - start;
    }

    /**
     * Processor time of all ended children, user's and system's: fields 16 and 17 of proc(5)'s
     * stat.
     */
    private static long childrensTicks() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        // Field 2 is a name that may contain spaces.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }
}
