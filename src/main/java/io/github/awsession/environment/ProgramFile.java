package io.github.awsession.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out why a file cannot run. Java itself hands a file without a format to a shell and tells
 * the other reasons only in the text of an exception.
 */
final class ProgramFile {
    /** How much of a file the system looks at. */
    private static final int HEAD = 256;

    /** ELF, and Mach-O for one and for several processors. */
    private static final List<String> BINARIES =
            List.of("\u007fELF", "\u00cf\u00fa\u00ed\u00fe", "\u00ca\u00fe\u00ba\u00be");

    private ProgramFile() {}

    /** Lets files pass that the system would run, as far as one can tell before. */
    static void check(Path file, String program) throws FileFailure {
        try {
            boolean regular = Files.readAttributes(file, BasicFileAttributes.class).isRegularFile();
            if (!regular || !Files.isExecutable(file)) {
                throw new FileFailure(13, "Permission denied", program);
            }
            if (!hasFormat(file)) {
                throw new FileFailure(8, "Exec format error", program);
            }
        } catch (IOException problem) {
            throw FileFailure.of(problem, program);
        }
    }

    private static boolean hasFormat(Path file) throws IOException {
        String head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = new String(stream.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (AccessDeniedException _) {
            // A program may be run that may not be read.
            return true;
        }
        return BINARIES.stream().anyMatch(head::startsWith) || namesInterpreter(head);
    }

    private static boolean namesInterpreter(String head) {
        return head.startsWith("#!")
                && head.lines().findFirst().map(line -> !line.substring(2).isBlank()).orElse(false);
    }

    /** The number and the reason stand only in the message: "error=13, R" or "error: 13 (R)". */
    static FileFailure failure(IOException problem, String program) {
        Matcher matcher =
                Pattern.compile("error(?:=|: )(\\d+),? \\(?([^()]*)\\)?")
                        .matcher(String.valueOf(problem.getMessage()));
        return matcher.find()
                ? new FileFailure(Integer.parseInt(matcher.group(1)), matcher.group(2), program)
                : new FileFailure(2, "No such file or directory", program);
    }
}
