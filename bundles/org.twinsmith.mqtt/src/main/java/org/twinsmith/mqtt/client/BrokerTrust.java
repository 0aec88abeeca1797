package org.twinsmith.mqtt.client;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.TrustManagerFactorySpi;
import javax.net.ssl.X509ExtendedTrustManager;
import org.twinsmith.mqtt.security.BrokerJudge;
import org.twinsmith.mqtt.security.BrokerJudge.Flaw;
import org.twinsmith.mqtt.security.ClientIdentity;

/**
 * Lets a TLS handshake ask the user's certificate store, and nobody else: what authorities the platform trusts does not
 * count. The host is judged with the certificate, so that all flaws are told at once.
 */
final class BrokerTrust extends X509ExtendedTrustManager {
    private final BrokerJudge judge;
    private final String host;

    BrokerTrust(BrokerJudge judge, String host) {
        this.judge = judge;
        this.host = host;
    }

    /** A broker's certificate is not accepted. */
    static final class Refusal extends CertificateException {
        private static final long serialVersionUID = 1L;
        private final transient X509Certificate certificate;
        private final transient List<Flaw> flaws;

        private Refusal(X509Certificate certificate, List<Flaw> flaws) {
            super(flaws.stream().map(Flaw::message).collect(Collectors.joining("; ")));
            this.certificate = certificate;
            this.flaws = flaws;
        }

        X509Certificate certificate() {
            return certificate;
        }

        List<Flaw> flaws() {
            return flaws;
        }
    }

    TrustManagerFactory factory() {
        TrustManager[] managers = {this};
        TrustManagerFactorySpi spi = new TrustManagerFactorySpi() {
            @Override
            protected void engineInit(KeyStore store) {
                // nothing but the user's store decides
            }

            @Override
            protected void engineInit(ManagerFactoryParameters parameters) {
                // as above
            }

            @Override
            protected TrustManager[] engineGetTrustManagers() {
                return managers.clone();
            }
        };
        return new TrustManagerFactory(spi, null, "twinsmith") {
        };
    }

    /** What a client shows of itself. */
    static KeyManagerFactory identity(ClientIdentity identity) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("client", identity.key(), new char[0], identity.chain().toArray(X509Certificate[]::new));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, new char[0]);
            return factory;
        } catch (IOException e) {
            throw new IllegalStateException("an empty store in memory can be made", e);
        }
    }

    private void judge(X509Certificate[] chain) throws Refusal {
        List<Flaw> flaws = judge.judge(List.of(chain), host);
        if (!flaws.isEmpty()) {
            throw new Refusal(chain[0], flaws);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        judge(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        judge(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        judge(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("nobody signs on here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("nobody signs on here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("nobody signs on here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
