package io.github.awsession.client;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/**
 * Goes through the first step of a TLS handshake, the one that makes a key pair, with nobody at the
 * other end.
 */
final class TlsWarmUp {
    private TlsWarmUp() {}

    static void run() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            SSLEngine engine = context.createSSLEngine("localhost", 443);
            engine.setUseClientMode(true);
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setNamedGroups(OneKeyShareSockets.groups());
            engine.setSSLParameters(parameters);
            var _ =
                    engine.wrap(
                            ByteBuffer.allocate(0),
                            ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
        } catch (GeneralSecurityException | SSLException _) {
            // The real handshake meets the same fault, and tells it.
        }
    }
}
