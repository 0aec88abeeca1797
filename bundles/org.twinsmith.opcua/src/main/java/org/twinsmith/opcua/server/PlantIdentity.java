package org.twinsmith.opcua.server;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.eclipse.milo.opcua.stack.core.security.CertificateFactory;
import org.eclipse.milo.opcua.stack.core.security.CertificateManager;
import org.eclipse.milo.opcua.stack.core.security.DefaultApplicationGroup;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateStore;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.Expectation;
import org.twinsmith.opcua.certificate.OwnCertificate;
import org.twinsmith.opcua.stack.TrustValidator;

/** Gives the stack's server the certificate of the user's store, and lets that store judge the clients' ones. */
final class PlantIdentity {
    private PlantIdentity() {
    }

    /** Without a certificate: nobody can be asked for one, and none can be shown. */
    static CertificateManager none() {
        return new DefaultCertificateManager(new MemoryCertificateQuarantine());
    }

    static CertificateManager of(OwnCertificate own, CertificateStore store) {
        try {
            DefaultApplicationGroup group = DefaultApplicationGroup.createAndInitialize(new MemoryTrustListManager(), new MemoryCertificateStore(),
                    new Given(own), new TrustValidator(store, Expectation.Role.CLIENT));
            return new DefaultCertificateManager(new MemoryCertificateQuarantine(), group);
        } catch (Exception e) { // the stack declares nothing narrower; in memory nothing of it can happen
            throw new IllegalStateException("the stack does not take the certificate", e);
        }
    }

    /** The stack wants to make its certificates by itself; it gets the one that is there. */
    private record Given(OwnCertificate own) implements CertificateFactory {
        @Override
        public KeyPair createKeyPair(NodeId type) {
            return own.keys();
        }

        @Override
        public X509Certificate[] createCertificateChain(NodeId type, KeyPair keys) {
            return own.chain().toArray(X509Certificate[]::new);
        }

        @Override
        public ByteString createSigningRequest(NodeId type, KeyPair keys, X500Name subject, String uri, List<String> names,
                List<String> addresses) {
            throw new UnsupportedOperationException("certificates are renewed by 'twinsmith certificates renew', not over the network");
        }
    }
}
