package io.github.awsession.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out why a file cannot run. Java itself hands a file without a known format to a shell, and
 * reports the other reasons only in the text of an exception.
 */
final class ProgramFile {
    /** Limits the bytes of a file that the system reads to find its format. */
    private static final int HEAD = 256;

    /** Lists the formats ELF, and Mach-O for one and for several processors. */
    private static final List<String> BINARIES =
            List.of("\u007fELF", "\u00cf\u00fa\u00ed\u00fe", "\u00ca\u00fe\u00ba\u00be");

    private ProgramFile() {}

    /** Accepts a file that the system would run, as far as that can be known before. */
    static void check(Path file, String program) throws FileFailure {
        try {
            boolean regular = Files.readAttributes(file, BasicFileAttributes.class).isRegularFile();
            if (!regular || !Files.isExecutable(file)) {
                throw new FileFailure(13, "Permission denied", program);
            }
            if (!hasFormat(file)) {
                throw new FileFailure(8, "Exec format error", program);
            }
        } catch (NoSuchFileException _) {
            throw isBelowFile(file)
                    ? new FileFailure(20, "Not a directory", program)
                    : new FileFailure(2, "No such file or directory", program);
        } catch (IOException problem) {
            throw FileFailure.of(problem, program);
        }
    }

    /**
     * Returns whether a parent of the path is a file, which Java does not distinguish from a
     * missing file.
     */
    private static boolean isBelowFile(Path file) {
        Path parent = file.getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent != null && !Files.isDirectory(parent);
    }

    private static boolean hasFormat(Path file) throws IOException {
        String head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = new String(stream.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (AccessDeniedException _) {
            // The system may run a program that the user may not read.
            return true;
        }
        return BINARIES.stream().anyMatch(head::startsWith) || namesInterpreter(head);
    }

    private static boolean namesInterpreter(String head) {
        return head.startsWith("#!")
                && head.lines().findFirst().map(line -> !line.substring(2).isBlank()).orElse(false);
    }

    /**
     * Reads the number and the reason from the message, the only place that has them: "error=13, R"
     * or "error: 13 (R)".
     */
    static FileFailure failure(IOException problem, String program) {
        Matcher matcher =
                Pattern.compile("error(?:=|: )(\\d+),? \\(?([^()]*)\\)?")
                        .matcher(String.valueOf(problem.getMessage()));
        return matcher.find()
                ? new FileFailure(Integer.parseInt(matcher.group(1)), matcher.group(2), program)
                : new FileFailure(2, "No such file or directory", program);
    }
}
