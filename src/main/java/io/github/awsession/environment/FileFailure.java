package io.github.awsession.environment;

import io.github.awsession.python.PythonText;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Reports that a file cannot be read, in the words of AWS CLI: {@code [Errno 2] No such file or
 * directory: 'x'}.
 */
public final class FileFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final int number;

    /**
     * Makes a failure from the number and the reason that the operating system gives, and the path
     * as the user wrote it.
     */
    public FileFailure(int number, String reason, String path) {
        super(
                "[Errno " + number + "] " + reason + ": " + PythonText.quoted(path),
                null,
                false,
                false);
        this.number = number;
    }

    /** Returns the number that the operating system gives this kind of failure. */
    public int number() {
        return number;
    }

    static FileFailure of(IOException problem, String path) {
        return switch (problem) {
            case NoSuchFileException _ -> new FileFailure(2, "No such file or directory", path);
            case AccessDeniedException _ -> new FileFailure(13, "Permission denied", path);
            case NotDirectoryException _ -> new FileFailure(20, "Not a directory", path);
            case FileSystemLoopException _ ->
                    new FileFailure(40, "Too many levels of symbolic links", path);
            case FileSystemException known when known.getReason() != null ->
                    byReason(known.getReason(), path);
            default -> byReason(String.valueOf(problem.getMessage()), path);
        };
    }

    private static FileFailure byReason(String reason, String path) {
        for (Reason known : Reason.values()) {
            if (reason.regionMatches(true, 0, known.text, 0, known.text.length())) {
                return new FileFailure(known.number, known.text, path);
            }
        }
        return new FileFailure(Reason.INPUT_OUTPUT_NUMBER, reason, path);
    }

    /**
     * Lists failures that the JDK distinguishes by their text only; the text may continue after
     * these words.
     */
    private enum Reason {
        IS_A_DIRECTORY(21, "Is a directory"),
        NOT_A_DIRECTORY(20, "Not a directory"),
        NAME_TOO_LONG(36, "File name too long"),
        SYMBOLIC_LINKS(40, "Too many levels of symbolic links");

        private static final int INPUT_OUTPUT_NUMBER = 5;

        private final int number;
        private final String text;

        Reason(int number, String text) {
            this.number = number;
            this.text = text;
        }
    }
}
