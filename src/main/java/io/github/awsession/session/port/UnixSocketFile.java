package io.github.awsession.session.port;

import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * Is the file of a unix socket that only the user may connect to.
 *
 * @param path where it is
 * @param server the socket that is bound to it
 * @param key what tells the file from one that another program may put in its place
 */
record UnixSocketFile(Path path, ServerSocketChannel server, @Nullable Object key) {
    /**
     * Binds a socket to a path, in place of a socket that no process serves any more.
     *
     * @throws GeneralException when something else is there, or the socket cannot be made
     */
    static UnixSocketFile bind(Path path) {
        try {
            removeDead(path);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(path));
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
                return new UnixSocketFile(path, server, key(path));
            } catch (IOException problem) {
                LocalSockets.close(server);
                throw problem;
            }
        } catch (IOException | UnsupportedOperationException problem) {
            throw failure(path, String.valueOf(problem.getMessage()));
        }
    }

    private static void removeDead(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        BasicFileAttributes file = attributes(path);
        // Java has no word for sockets; devices are "other" as well, and refuse the connection.
        if (!file.isOther()) {
            throw failure(path, "a file is there already, and it is no socket");
        }
        if (isServed(path)) {
            throw failure(path, "another process listens on it");
        }
        Files.delete(path);
    }

    private static boolean isServed(Path path) throws IOException {
        try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return probe.connect(UnixDomainSocketAddress.of(path));
        } catch (IOException refused) {
            if (String.valueOf(refused.getMessage()).contains("Connection refused")) {
                return false;
            }
            throw refused;
        }
    }

    /** Deletes the file, unless it has become another one. */
    void delete() {
        try {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Objects.equals(key, key(path))) {
                Files.delete(path);
            }
        } catch (IOException _) {
            // A dead socket stays, which the next start replaces.
        }
    }

    private static @Nullable Object key(Path path) throws IOException {
        return attributes(path).fileKey();
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static GeneralException failure(Path path, String reason) {
        return new GeneralException(
                "Cannot listen on the unix socket " + path + ": " + reason + ".");
    }
}
