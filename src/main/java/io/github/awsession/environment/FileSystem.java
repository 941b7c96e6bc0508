package io.github.awsession.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Files as seen from a working directory.
 *
 * @param workingDirectory absolute; relative paths start here
 */
public record FileSystem(Path workingDirectory) {

    /** The whole content of a file, also of a pipe or device. */
    public byte[] read(String path) throws FileFailure {
        Path file = resolve(path);
        try {
            if (Files.isDirectory(file)) {
                throw new FileFailure(21, "Is a directory", path);
            }
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw FileFailure.of(problem, path);
        }
    }

    /**
     * Writes a whole file that only its owner may read, with the folders it needs. Who reads it
     * meanwhile sees the content before or after, never a part.
     */
    public void writePrivately(String path, byte[] content) throws FileFailure {
        Path file = resolve(path);
        try {
            // A link stays one; what it points to is replaced.
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Path folder = target.resolveSibling("");
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, ".", ".tmp");
            try {
                Files.write(draft, content);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException problem) {
            throw FileFailure.of(problem, path);
        }
    }

    /** Whether there is anything at that path that is not a directory. */
    public boolean isFile(String path) {
        try {
            Path file = resolve(path);
            return Files.exists(file) && !Files.isDirectory(file);
        } catch (FileFailure _) {
            return false;
        }
    }

    /** The absolute path of what the user wrote. */
    public Path resolve(String path) throws FileFailure {
        if (path.isEmpty()) {
            throw new FileFailure(2, "No such file or directory", path);
        }
        try {
            return workingDirectory.resolve(path);
        } catch (InvalidPathException _) {
            throw new FileFailure(2, "No such file or directory", path);
        }
    }
}
