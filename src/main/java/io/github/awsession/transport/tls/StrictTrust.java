package io.github.awsession.transport.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what Java trusts, except what AWS CLI's OpenSSL refuses in addition: short RSA keys, and
 * roots that have expired.
 */
final class StrictTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager usual;
    private final List<CertificateBundle.Refused> refused;

    /**
     * Makes a stricter form of a trust manager.
     *
     * @param refused the roots that the manager does not know because they may not be used
     */
    StrictTrust(X509ExtendedTrustManager usual, List<CertificateBundle.Refused> refused) {
        this.usual = usual;
        this.refused = refused;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        for (int place = 0; place < chain.length; place++) {
            if (CertificateBundle.isWeak(chain[place])) {
                throw new CertificateException(
                        (place == 0 ? "EE" : "CA") + " certificate key too weak");
            }
        }
        try {
            usual.checkServerTrusted(chain, type, socket);
        } catch (CertificateException problem) {
            throw reason(chain, problem);
        } catch (RuntimeException noCertificates) {
            // Java does not expect that no certificate is trusted.
            throw reason(chain, new CertificateException("unable to get local issuer certificate"));
        }
    }

    /** Returns the reason why the root of a chain was refused, if it was. */
    private CertificateException reason(X509Certificate[] chain, CertificateException problem) {
        for (X509Certificate certificate : chain) {
            for (CertificateBundle.Refused root : refused) {
                if (root.certificate()
                        .getSubjectX500Principal()
                        .equals(certificate.getIssuerX500Principal())) {
                    return new CertificateException(root.reason());
                }
            }
        }
        return problem;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        usual.checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        usual.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        usual.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        usual.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        usual.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return usual.getAcceptedIssuers();
    }
}
