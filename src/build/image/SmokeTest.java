package build.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Tests the finished image as users would use it. */
final class SmokeTest {
    private static final int ROUNDS = 15;
    private static final int CHANCES = 3;
    private static final double GREATEST_RATIO = 6;

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
        training.requireArchives(unpacked);

        Path links = Files.createDirectories(work.resolve("bin"));
        Path link = links.resolve("awsession");
        Files.createSymbolicLink(link, links.relativize(unpacked.launcher()));
        Command.run(work, training.environment(), words(link.toString()));
        Command.run(links, training.environment(), words("./awsession"));
    }

    /** Runs these commands, because the program lacks SDK classes that no operation should need. */
    void run(List<Rehearsed> commands) throws IOException, InterruptedException {
        for (Rehearsed command : commands) {
            Command.run(
                    work,
                    training.environment(),
                    Stream.concat(Stream.of(image.launcher().toString()), command.words().stream())
                            .toList());
        }
    }

    /** Fails when a usual call loads or initializes a class that the image was built to avoid. */
    void requireNothingNeedless() throws IOException, InterruptedException {
        for (Rehearsed call : training.calls()) {
            List<String> needless = classLog(call).stream().filter(SmokeTest::isNeedless).toList();
            if (!needless.isEmpty()) {
                throw new IllegalStateException(
                        "needless for " + call.line() + ":\n" + String.join("\n", needless));
            }
        }
    }

    private List<String> classLog(Rehearsed call) throws IOException, InterruptedException {
        Path log = work.resolve("classes.log");
        List<String> flags =
                List.of(
                        "-XX:SharedArchiveFile=" + image.archive(Training.CALLS),
                        "-Xlog:class+load,class+init:file=" + log);
        Command.run(work, training.environment(), image.start(flags, "Main", call.words()));
        return Files.readAllLines(log);
    }

    /**
     * Returns whether a line reports a class of the program that is not from the archive, such as
     * the JVM generates for a {@code switch} over types, or the class that {@link LateDecimals}
     * avoids.
     */
    private static boolean isNeedless(String line) {
        boolean written =
                line.contains("] " + ProgramModule.NAME)
                        && !line.contains("source: shared objects file");
        return written || line.contains("Initializing 'java/math/BigDecimal'");
    }

    /**
     * Compares the time of a call with that of a JVM that does nothing, because milliseconds mean
     * little across machines. Other load slows down a call more than a program that needs one core,
     * so the limit is generous and there is more than one attempt.
     */
    void compareWithHelloWorld() throws IOException, InterruptedException {
        List<String> hello = hello();
        List<String> ours = words(image.launcher().toString());
        double ratio = Double.MAX_VALUE;
        for (int chance = 0; chance < CHANCES && ratio > GREATEST_RATIO; chance++) {
            ratio = ratio(ours, hello);
        }
        if (ratio > GREATEST_RATIO) {
            throw new IllegalStateException(
                    "a call takes %.1f times a JVM hello world".formatted(ratio));
        }
    }

    private double ratio(List<String> ours, List<String> hello)
            throws IOException, InterruptedException {
        long bestHello = Long.MAX_VALUE;
        long ourBest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bestHello = Math.min(bestHello, time(hello));
            ourBest = Math.min(ourBest, time(ours));
        }
        double ratio = (double) ourBest / bestHello;
        System.out.printf(
                "start-up: %.0f ms, %.1f times a JVM hello world%n", ourBest / 1e6, ratio);
        return ratio;
    }

    private List<String> words(String program) {
        return Stream.concat(Stream.of(program), training.calls().getFirst().words().stream())
                .toList();
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

    private long time(List<String> words) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Command.run(work, training.environment(), words);
        return System.nanoTime() - start;
    }
}
