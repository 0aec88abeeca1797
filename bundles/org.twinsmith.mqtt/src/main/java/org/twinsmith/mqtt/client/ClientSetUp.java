package org.twinsmith.mqtt.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientSslConfigBuilder;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfigBuilder;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3ConnectBuilder;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Credential;
import org.twinsmith.core.secret.Secret;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.mqtt.security.Login;
import org.twinsmith.mqtt.sparkplug.HostState;

/**
 * How the library's client is set up.
 *
 * @param id the client's name at the broker
 * @param login what it signs on with, if anything
 * @param isHost whether it is a host application of Sparkplug B, which tells edge nodes whether it is there
 */
record ClientSetUp(BrokerAccess access, String id, Optional<Mqtt3SimpleAuth> login, boolean isHost) {
    static final int CONNECT_MILLIS = 10_000;
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");
    /** A connection that nothing comes through any more is noticed after one and a half of these, s. */
    private static final int KEEP_ALIVE = 10;
    private static final int RANDOM_BYTES = 6;

    /** @throws DiagnosticException {@code LOGIN} where a password would be sent so that others can read it; as the keyring says */
    static ClientSetUp of(BrokerAccess access, boolean hasMetrics) {
        String given = access.messaging().client();
        boolean named = !given.isEmpty();
        return new ClientSetUp(access, named ? given : anyName(), login(access, given), named && hasMetrics);
    }

    private static String anyName() {
        byte[] random = new byte[RANDOM_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        return "twinsmith-" + HexFormat.of().formatHex(random);
    }

    /** A token is the password of a user who is called like the client: MQTT 3.1.1 has no password without a user (section 3.1.2.9). */
    private static Optional<Mqtt3SimpleAuth> login(BrokerAccess access, String client) {
        Optional<String> user = access.secret(Credential.Kind.USER);
        Optional<String> token = access.secret(Credential.Kind.TOKEN);
        if ((user.isPresent() || token.isPresent()) && !access.broker().secured() && !access.broker().isThisMachine()) {
            throw new DiagnosticException(Diagnostic.error(Code.LOGIN, access.broker() + " would have the "
                    + (user.isPresent() ? "password" : "token") + " sent so that others can read it", "reach it with TLS: mqtts://" + access.broker().host(),
                    Place.NOWHERE));
        }
        if (user.isPresent()) {
            try (Login login = access.keyring().login(user.get())) {
                return Optional.of(Mqtt3SimpleAuth.builder().username(login.user()).password(login.password().bytes()).build());
            }
        }
        return token.map(name -> {
            try (Secret secret = access.keyring().secret(name)) {
                return Mqtt3SimpleAuth.builder().username(client.isEmpty() ? "token" : client).password(secret.bytes()).build();
            }
        });
    }

    Mqtt3ClientBuilder builder() {
        MqttClientTransportConfigBuilder transport = MqttClientTransportConfig.builder().serverHost(access.broker().host())
                .serverPort(access.broker().port()).socketConnectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS);
        return Mqtt3Client.builder().identifier(id).transportConfig((access.broker().secured() ? transport.sslConfig(tls()) : transport).build());
    }

    private MqttClientSslConfig tls() {
        MqttClientSslConfigBuilder tls = MqttClientSslConfig.builder().protocols(PROTOCOLS)
                .trustManagerFactory(new BrokerTrust(access.keyring(), access.broker().host()).factory())
                .hostnameVerifier((host, session) -> true); // judged with the certificate already
        try {
            Optional<String> certificate = access.secret(Credential.Kind.CERTIFICATE);
            return (certificate.isPresent() ? tls.keyManagerFactory(BrokerTrust.identity(access.keyring().identity(certificate.get()))) : tls).build();
        } catch (GeneralSecurityException e) {
            throw new DiagnosticException(Diagnostic.error(Code.LOGIN, "the certificate '" + access.secret(Credential.Kind.CERTIFICATE).orElseThrow()
                    + "' cannot be used: " + e.getMessage(), "", Place.NOWHERE), e);
        }
    }

    /** The first message of a connection, which says what the broker is to tell others should this client vanish. */
    Mqtt3Connect connect(Instant now) {
        Mqtt3ConnectBuilder connect = Mqtt3Connect.builder().cleanSession(!access.isKept()).keepAlive(KEEP_ALIVE).simpleAuth(login.orElse(null));
        return (isHost ? connect.willPublish(state(false, now)) : connect).build();
    }

    /** Tells edge nodes whether this host application is there. */
    Mqtt3Publish state(boolean online, Instant now) {
        return Mqtt3Publish.builder().topic(HostState.topic(id)).payload(HostState.payload(online, now).getBytes(StandardCharsets.UTF_8))
                .qos(MqttQos.AT_LEAST_ONCE).retain(true).build();
    }
}
