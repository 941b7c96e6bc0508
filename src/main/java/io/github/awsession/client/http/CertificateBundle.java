package io.github.awsession.client.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLException;

/** Reads PEM files with certificates; text between the certificates is ignored. */
final class CertificateBundle {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private CertificateBundle() {}

    static KeyStore read(byte[] content) throws IOException, GeneralSecurityException {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int end = text.indexOf(END, begin);
            if (end < 0) {
                break;
            }
            byte[] certificate =
                    text.substring(begin, end + END.length()).getBytes(StandardCharsets.ISO_8859_1);
            store.setCertificateEntry(
                    "certificate-" + store.size(),
                    factory.generateCertificate(new ByteArrayInputStream(certificate)));
            begin = text.indexOf(BEGIN, end);
        }
        if (store.size() == 0) {
            throw new SSLException(
                    "[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found");
        }
        return store;
    }
}
