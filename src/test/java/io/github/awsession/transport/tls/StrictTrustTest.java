package io.github.awsession.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.testing.RawServer;
import io.github.awsession.testing.StubCertificate;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import javax.net.ssl.SSLException;

/**
 * Certificates that OpenSSL refuses although Java would trust them; reasons are those of AWS CLI.
 */
@Timeout(120)
class StrictTrustTest {
    private static final String REFUSED =
            "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: ";
    private static final String CUT = "-----BEGIN CERTIFICATE-----\nAAAA\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            -keyalg RSA -keysize 2048 -validity 2                 | ''
            -keyalg RSA -keysize 1024 -validity 2                 | EE certificate key too weak
            -keyalg RSA -keysize 2048 -startdate -9d -validity 2  | certificate has expired
            -keyalg EC -groupname secp256r1 -startdate +9d -validity 2 | certificate is not yet valid
            """)
    void aTrustedRootMustBeStrongAndValid(String keys, String reason) throws Exception {
        StubCertificate certificate = StubCertificate.with(keys);
        try (RawServer server = serve(certificate)) {
            Tls tls = trusting(certificate.pem());
            if (reason.isEmpty()) {
                assertThat(shake(tls, server)).isEqualTo("TLSv1.3");
            } else {
                assertThatThrownBy(() -> shake(tls, server))
                        .isInstanceOfSatisfying(
                                SSLException.class,
                                problem ->
                                        assertThat(TlsReasons.of(problem))
                                                .isEqualTo(REFUSED + reason));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s" + CUT,
                CUT + "%s",
                CUT + "-----END CERTIFICATE-----\n%s",
                "%s" + CUT + "-----END CERTIFICATE-----\n",
            })
    void aBundleWithABrokenCertificateIsRefusedWhole(String bundle) throws Exception {
        StubCertificate certificate = StubCertificate.get();
        try (RawServer server = serve(certificate)) {
            Tls tls = trusting(bundle.formatted(certificate.pem()));

            assertThatThrownBy(() -> shake(tls, server))
                    .isInstanceOf(SSLException.class)
                    .hasMessage("[X509] PEM lib");
        }
    }

    private static Tls trusting(String pem) {
        return new Tls(new Trust.Bundle(() -> pem.getBytes(StandardCharsets.ISO_8859_1)), false);
    }

    private static RawServer serve(StubCertificate certificate) throws IOException {
        return RawServer.on(
                certificate
                        .context()
                        .getServerSocketFactory()
                        .createServerSocket(0, 9, InetAddress.getLoopbackAddress()),
                connection -> connection.getInputStream().readAllBytes());
    }

    private static String shake(Tls tls, RawServer server) throws IOException {
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            return tls.over(plain, "127.0.0.1", server.port()).getSession().getProtocol();
        }
    }
}
