package org.twinsmith.opcua.stack;

import java.security.Security;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What the platform's own cryptography lacks: the stack asks for RSA/PSS under a name that only Bouncy Castle knows. */
public final class Cryptography {
    private Cryptography() {
    }

    /** Adds Bouncy Castle behind all other providers, once; before anything is secured. */
    public static void complete() {
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
            Security.addProvider(new BouncyCastleProvider());
        }
    }
}
