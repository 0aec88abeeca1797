package org.twinsmith.runtime.source;

import java.security.cert.X509Certificate;
import java.util.List;

import org.twinsmith.core.secret.Secret;
import org.twinsmith.mqtt.security.BrokerKeyring;
import org.twinsmith.mqtt.security.ClientIdentity;
import org.twinsmith.mqtt.security.Login;
import org.twinsmith.opcua.certificate.CertificateCheck;
import org.twinsmith.opcua.certificate.Expectation;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.UserCertificate;
import org.twinsmith.opcua.security.UserPassword;

/** Lets brokers be known by the same certificates and secrets as servers of OPC UA are. */
public record UserKeyring(Keyring keyring) implements BrokerKeyring {
    /** That of the user who runs this process. */
    public static UserKeyring ofUser() {
        return new UserKeyring(Keyring.ofUser());
    }

    @Override
    public List<Flaw> judge(List<X509Certificate> chain, String host) {
        List<Flaw> flaws = CertificateCheck.of(chain, keyring.certificates().trust(), Expectation.broker(host)).stream()
                .map(each -> new Flaw(each.message(), each.remedy())).toList();
        if (!flaws.isEmpty()) {
            keyring.certificates().quarantine(chain.getFirst());
        }
        return flaws;
    }

    @Override
    public Login login(String secret) {
        UserPassword user = UserPassword.of(secret, keyring.secrets().get(secret));
        return new Login(user.user(), user.password());
    }

    @Override
    public ClientIdentity identity(String secret) {
        UserCertificate certificate = UserCertificate.of(secret, keyring.secrets().get(secret));
        return new ClientIdentity(certificate.chain(), certificate.key());
    }

    @Override
    public Secret secret(String name) {
        return keyring.secrets().get(name);
    }
}
