package io.github.awsession.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Holds a temporary self-signed certificate for 127.0.0.1, made when it is first needed. */
public final class StubCertificate {
    private static final String PASSWORD = "throw-away";

    private final SSLContext context;
    private final String pem;

    private StubCertificate(SSLContext context, String pem) {
        this.context = context;
        this.pem = pem;
    }

    private static final class Made {
        static final StubCertificate CERTIFICATE =
                StubCertificate.with("-keyalg EC -groupname secp256r1 -validity 2");
    }

    public static StubCertificate get() {
        return Made.CERTIFICATE;
    }

    public SSLContext context() {
        return context;
    }

    public String pem() {
        return pem;
    }

    /**
     * Makes a certificate.
     *
     * @param options the options of {@code keytool} for the key and the dates
     */
    public static StubCertificate with(String options) {
        try {
            KeyStore store = generate(options);
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new StubCertificate(context, encode(store.getCertificate("stub")));
        } catch (GeneralSecurityException | IOException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static KeyStore generate(String keys)
            throws GeneralSecurityException, IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parity-certificate-");
        Path file = folder.resolve("stub.p12");
        try {
            String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            String options =
                    "-genkeypair -alias stub "
                            + keys
                            + " -dname CN=parity-stub"
                            + " -ext san=ip:127.0.0.1,dns:localhost -storetype PKCS12 -storepass "
                            + PASSWORD
                            + " -keystore "
                            + file;
            Process process =
                    new ProcessBuilder((keytool + " " + options).split(" ", -1))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            return store;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static String encode(Certificate certificate) throws GeneralSecurityException {
        String text =
                Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }
}
