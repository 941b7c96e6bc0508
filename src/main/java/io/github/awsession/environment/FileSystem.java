package io.github.awsession.environment;

import io.github.awsession.environment.bytes.JavaNames;
import io.github.awsession.environment.bytes.NativeText;
import io.github.awsession.python.Codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Gives access to files as seen from a working directory.
 *
 * @param workingDirectory the absolute path at which relative paths start
 * @param text the encoding of the names of files
 */
public record FileSystem(Path workingDirectory, NativeText text) {
    private static final int LARGEST_STREAM = 100_000_000;

    /** Makes a file system whose names are UTF-8. */
    public FileSystem(Path workingDirectory) {
        this(workingDirectory, NativeText.UTF_8);
    }

    /** Returns the encoding of text in files, which is that of their names. */
    public Codec codec() {
        return text.codec();
    }

    /** Returns the whole content of a file, also of a pipe or device that has an end. */
    public byte[] read(String path) throws FileFailure {
        Path file = resolve(path);
        try {
            if (Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
            if (Files.isDirectory(file)) {
                throw new FileFailure(21, "Is a directory", path);
            }
            return stream(file, path);
        } catch (IOException problem) {
            throw FileFailure.of(problem, path);
        } catch (OutOfMemoryError _) {
            throw new FileFailure(12, "Cannot allocate memory", path);
        }
    }

    /** Returns the content of a pipe or device, some of which never end. */
    private static byte[] stream(Path file, String path) throws IOException, FileFailure {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(LARGEST_STREAM + 1);
            if (content.length > LARGEST_STREAM) {
                throw new FileFailure(27, "File too large", path);
            }
            return content;
        }
    }

    /**
     * Writes a whole file that only its owner may read, with the folders it needs. A concurrent
     * reader sees the content before or after, never a part.
     */
    public void writePrivately(String path, byte[] content) throws FileFailure {
        Path file = resolve(path);
        try {
            // A link stays a link; the file that it points to is replaced.
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

    /** Returns whether the path exists. */
    public boolean exists(String path) {
        try {
            return Files.exists(resolve(path));
        } catch (FileFailure _) {
            return false;
        }
    }

    /**
     * Returns whether the path leads to a file, which a pipe or device is not, as for AWS CLI: it
     * could be read only once.
     */
    public boolean isFile(String path) {
        try {
            return Files.isRegularFile(resolve(path));
        } catch (FileFailure _) {
            return false;
        }
    }

    /** Returns the absolute path for a path that the user wrote. */
    public Path resolve(String path) throws FileFailure {
        if (path.isEmpty()) {
            throw new FileFailure(2, "No such file or directory", path);
        }
        try {
            return Codec.isPlain(path) ? workingDirectory.resolve(path) : encoded(path);
        } catch (IllegalArgumentException _) {
            throw new FileFailure(2, "No such file or directory", path);
        }
    }

    private Path encoded(String path) {
        byte[] bytes = text.encode(path);
        Optional<String> name = JavaNames.name(bytes);
        if (name.isPresent()) {
            return workingDirectory.resolve(name.get());
        }
        ByteArrayOutputStream absolute = new ByteArrayOutputStream();
        if (bytes[0] != '/') {
            absolute.writeBytes(JavaNames.bytes(workingDirectory));
            absolute.write('/');
        }
        absolute.writeBytes(bytes);
        return JavaNames.path(absolute.toByteArray());
    }
}
