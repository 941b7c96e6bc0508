package io.github.awsession.session.port;

import io.github.awsession.error.GeneralException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Is the place on this machine where local programs connect. */
public sealed interface LocalAddress {
    /** Is a TCP port. Port 0 stands for any free one. */
    record Tcp(String host, int port) implements LocalAddress {
        boolean isLocalhost() {
            return host.equals(LOCALHOST);
        }
    }

    /** Is a unix socket. */
    record Unix(Path path) implements LocalAddress {}

    /** Stands for the loopback addresses of both IP versions. */
    String LOCALHOST = "localhost";

    /** The greatest number of a port. */
    int MAX_PORT = 65_535;

    /**
     * Reads a TCP address.
     *
     * @param host a name or a number, in brackets or not; empty for localhost
     * @param port a number; empty or 0 for any free port
     * @throws GeneralException when the port is none
     */
    static LocalAddress tcp(String host, String port) {
        String name = host;
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        return new Tcp(name.isEmpty() ? LOCALHOST : name, number(port));
    }

    private static int number(String port) {
        if (port.isEmpty()) {
            return 0;
        }
        try {
            int number = Integer.parseInt(port);
            if (number >= 0 && number <= MAX_PORT) {
                return number;
            }
        } catch (NumberFormatException _) {
            // It is reported below.
        }
        throw new GeneralException("The local port '" + port + "' is no number from 0 to 65535.");
    }

    /**
     * Reads the path of a unix socket.
     *
     * @throws GeneralException when it is no path
     */
    static LocalAddress unix(String path) {
        try {
            if (!path.isEmpty()) {
                return new Unix(Path.of(path));
            }
        } catch (InvalidPathException _) {
            // It is reported below.
        }
        throw new GeneralException("The path '" + path + "' of the local unix socket is invalid.");
    }
}
