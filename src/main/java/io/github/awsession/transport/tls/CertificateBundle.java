package io.github.awsession.transport.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLException;

/**
 * Holds the certificates of a PEM file; text between the certificates is ignored.
 *
 * @param usable the certificates to trust
 * @param refused the certificates that must not be trusted
 */
record CertificateBundle(KeyStore usable, List<Refused> refused) {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int LEAST_RSA_BITS = 2048;

    /**
     * Is a certificate that must not be trusted.
     *
     * @param reason the reason in the words of OpenSSL
     */
    record Refused(X509Certificate certificate, String reason) {}

    static CertificateBundle read(byte[] content) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        KeyStore usable = KeyStore.getInstance(KeyStore.getDefaultType());
        usable.load(null, null);
        List<Refused> refused = new ArrayList<>();
        for (byte[] pem : certificates(new String(content, StandardCharsets.ISO_8859_1))) {
            X509Certificate certificate = parse(factory, pem);
            String reason = objection(certificate);
            if (reason.isEmpty()) {
                usable.setCertificateEntry("certificate-" + usable.size(), certificate);
            } else {
                refused.add(new Refused(certificate, reason));
            }
        }
        return new CertificateBundle(usable, List.copyOf(refused));
    }

    /** Returns whether a certificate has an RSA key that OpenSSL calls too weak. */
    static boolean isWeak(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() < LEAST_RSA_BITS;
    }

    private static List<byte[]> certificates(String text) throws SSLException {
        List<byte[]> found = new ArrayList<>();
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, begin + 1)) {
            int end = text.indexOf(END, begin);
            if (end < 0) {
                throw broken();
            }
            found.add(
                    text.substring(begin, end + END.length())
                            .getBytes(StandardCharsets.ISO_8859_1));
        }
        if (found.isEmpty()) {
            throw new SSLException(
                    "[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found");
        }
        return found;
    }

    private static X509Certificate parse(CertificateFactory factory, byte[] pem)
            throws SSLException {
        try {
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(pem));
        } catch (CertificateException _) {
            throw broken();
        }
    }

    private static SSLException broken() {
        return new SSLException("[X509] PEM lib");
    }

    private static String objection(X509Certificate certificate) {
        try {
            certificate.checkValidity();
        } catch (CertificateException problem) {
            return problem instanceof CertificateExpiredException
                    ? "certificate has expired"
                    : "certificate is not yet valid";
        }
        return isWeak(certificate) ? "CA certificate key too weak" : "";
    }
}
