package io.github.awsession.session.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.GeneralException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

@Timeout(30)
class LocalListenerTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', '', localhost, 0",
        "'', 0, localhost, 0",
        "localhost, 5432, localhost, 5432",
        "0.0.0.0, 1, 0.0.0.0, 1",
        "[::1], 65535, ::1, 65535",
    })
    void readsAddresses(String host, String port, String wantedHost, int wantedPort) {
        assertThat(LocalAddress.tcp(host, port))
                .isEqualTo(new LocalAddress.Tcp(wantedHost, wantedPort));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http", "1 "})
    void refusesOtherPorts(String port) {
        assertThatThrownBy(() -> LocalAddress.tcp("", port))
                .isInstanceOf(GeneralException.class)
                .hasMessage("The local port '" + port + "' is no number from 0 to 65535.");
    }

    @Test
    void findsAFreePortOfLocalhost() throws Exception {
        try (LocalListener listener = LocalListener.bind(LocalAddress.tcp("", ""))) {
            assertThat(listener.port()).isPositive();
            assertThat(listener.isUnix()).isFalse();
            for (String loopback : new String[] {"127.0.0.1", "::1"}) {
                InetSocketAddress address =
                        new InetSocketAddress(InetAddress.ofLiteral(loopback), listener.port());
                try (SocketChannel connection = SocketChannel.open(address)) {
                    assertThat(connection.isConnected()).isTrue();
                }
            }
        }
    }

    @Test
    void goesWithoutTheSixthVersionWhereItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("::1"))) {
            LocalAddress address = LocalAddress.tcp("", String.valueOf(taken.getLocalPort()));
            try (LocalListener listener = LocalListener.bind(address)) {
                assertThat(listener.port()).isEqualTo(taken.getLocalPort());
            }
        }
    }

    @Test
    void reportsAPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();
            LocalAddress address = LocalAddress.tcp("localhost", String.valueOf(port));

            assertThatThrownBy(() -> LocalListener.bind(address))
                    .isInstanceOf(GeneralException.class)
                    .hasMessage(
                            "Cannot listen on localhost:%d: the port is already in use."
                                    .formatted(port));
        }
    }

    @Test
    void reportsAnAddressOfAnotherMachine() {
        LocalAddress address = LocalAddress.tcp("192.0.2.1", "");

        assertThatThrownBy(() -> LocalListener.bind(address))
                .isInstanceOf(GeneralException.class)
                .hasMessageStartingWith("Cannot listen on 192.0.2.1:0: ");
    }

    @Test
    void freesThePortAtTheEnd() throws Exception {
        LocalListener listener = LocalListener.bind(LocalAddress.tcp("", ""));
        LocalAddress address = LocalAddress.tcp("", String.valueOf(listener.port()));
        listener.close();

        try (LocalListener next = LocalListener.bind(address)) {
            assertThat(next.port()).isEqualTo(listener.port());
        }
    }

    @Test
    void makesAUnixSocketForTheUserAlone() throws Exception {
        Path path = folder.resolve("s");
        try (LocalListener listener = LocalListener.bind(LocalAddress.unix(path.toString()))) {
            assertThat(listener.isUnix()).isTrue();
            assertThat(listener.name()).isEqualTo(path.toString());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }

        assertThat(path).doesNotExist();
    }

    @Test
    void keepsAFileThatIsNoSocket() throws Exception {
        Path path = Files.writeString(folder.resolve("s"), "precious");

        assertThatThrownBy(() -> LocalListener.bind(LocalAddress.unix(path.toString())))
                .isInstanceOf(GeneralException.class)
                .hasMessageContaining("it is no socket");
        assertThat(path).hasContent("precious");
    }

    @Test
    void keepsASocketThatIsServed() {
        String path = folder.resolve("s").toString();
        try (LocalListener listener = LocalListener.bind(LocalAddress.unix(path))) {
            assertThatThrownBy(() -> LocalListener.bind(LocalAddress.unix(path)))
                    .isInstanceOf(GeneralException.class)
                    .hasMessageContaining("another process listens on it");
            assertThat(Path.of(listener.name())).exists();
        }
    }

    @Test
    void replacesADeadSocket() throws Exception {
        Path path = folder.resolve("s");
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(path));
        }
        assertThat(path).exists();

        try (LocalListener _ = LocalListener.bind(LocalAddress.unix(path.toString()));
                SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            assertThat(connection.isConnected()).isTrue();
        }
    }

    @Test
    void keepsAFileThatTookThePlaceOfItsSocket() throws Exception {
        Path path = folder.resolve("s");
        LocalListener listener = LocalListener.bind(LocalAddress.unix(path.toString()));
        Path other = Files.writeString(folder.resolve("other"), "precious");
        Files.delete(path);
        Files.move(other, path);
        listener.close();

        assertThat(path).hasContent("precious");
    }

    @Test
    void reportsAFolderThatDoesNotExist() {
        String path = folder.resolve("missing/s").toString();

        assertThatThrownBy(() -> LocalListener.bind(LocalAddress.unix(path)))
                .isInstanceOf(GeneralException.class)
                .hasMessageStartingWith("Cannot listen on the unix socket " + path + ": ");
    }
}
