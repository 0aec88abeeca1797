package org.twinsmith.mqtt.client;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import javax.net.ssl.SSLException;

import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAckReturnCode;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.mqtt.security.BrokerJudge.Flaw;

/**
 * Why a connection could not be opened, in words for the user.
 *
 * @param access the broker
 * @param cause what the library says
 */
record ConnectionFailure(BrokerAccess access, Throwable cause) {
    private static final int DEEPEST = 20;

    /** @param thrown what a future ended with, in its wrappings */
    static ConnectionFailure of(BrokerAccess access, Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < DEEPEST && cause.getCause() != null && !isTelling(cause); i++) {
            cause = cause.getCause();
        }
        return new ConnectionFailure(access, cause);
    }

    private static boolean isTelling(Throwable thrown) {
        return thrown instanceof Mqtt3ConnAckException || thrown instanceof BrokerTrust.Refusal || thrown instanceof DiagnosticException;
    }

    DiagnosticException exception() {
        return switch (cause) {
            case DiagnosticException known -> known;
            case Mqtt3ConnAckException answer -> refusal(answer.getMqttMessage().getReturnCode());
            case BrokerTrust.Refusal refused -> certificate(refused);
            case UnknownHostException unknown -> unreachable("the host name is unknown");
            case ConnectException refused -> unreachable("nothing listens there, or nobody answers");
            case TimeoutException slow -> unreachable("no answer in time");
            case SSLException tls -> tls(tls);
            case ConnectionClosedException closed -> diagnostic(Code.REFUSED, "closed the connection before it answered",
                    access.broker().secured() ? "look into the broker's log: it may want a certificate of the client: certificate secret \"NAME\""
                            : "look into the broker's log; if it wants TLS, write mqtts://");
            default -> unreachable(String.valueOf(cause.getMessage()));
        };
    }

    private DiagnosticException refusal(Mqtt3ConnAckReturnCode code) {
        return switch (code) {
            case BAD_USER_NAME_OR_PASSWORD, NOT_AUTHORIZED -> diagnostic(Code.LOGIN, "does not accept " + (access.credentials().isEmpty()
                    ? "anonymous users" : "the secret '" + access.credentials().getFirst().secret() + "'"), access.credentials().isEmpty()
                            ? "name a user: user secret \"NAME\"" : "correct it with 'twinsmith secrets set " + access.credentials().getFirst().secret()
                                    + "', or have the broker let the user in");
            case IDENTIFIER_REJECTED -> diagnostic(Code.REFUSED, "does not accept the name of the client, '" + access.messaging().client() + "'",
                    "name another: client \"NAME\"");
            case SERVER_UNAVAILABLE -> unreachable("it says that it is not available now");
            case UNSUPPORTED_PROTOCOL_VERSION -> diagnostic(Code.REFUSED, "does not speak MQTT 3.1.1", "have the broker set up for it");
            case SUCCESS -> diagnostic(Code.REFUSED, "refused the session", "look into the broker's log");
        };
    }

    private DiagnosticException certificate(BrokerTrust.Refusal refused) {
        return diagnostic(Code.CERTIFICATE, "shows a certificate that is not accepted, of " + refused.certificate().getSubjectX500Principal().getName() + ": "
                + refused.flaws().stream().map(Flaw::message).collect(Collectors.joining("; ")), refused.flaws().size() == 1
                        ? refused.flaws().getFirst().remedy() : "'twinsmith certificates doctor " + access.broker() + "' says what to do about each");
    }

    private DiagnosticException tls(SSLException tls) {
        String said = String.valueOf(tls.getMessage());
        if (said.contains("certificate_required") || said.contains("bad_certificate") || said.contains("unknown_ca") || said.contains("certificate_unknown")) {
            return diagnostic(Code.CERTIFICATE, access.credentials().isEmpty() ? "wants a certificate of the client" : "does not accept the client's certificate",
                    "name one that the broker trusts: certificate secret \"NAME\"");
        }
        return said.contains("plaintext") || said.contains("not an SSL/TLS record") ? diagnostic(Code.SECURITY, "does not speak TLS at this port",
                "correct the port; without encryption it would be mqtt://") : diagnostic(Code.SECURITY, "could not agree on TLS: " + said,
                        "have the broker offer TLS 1.2 or newer");
    }

    private DiagnosticException unreachable(String why) {
        return new DiagnosticException(Diagnostic.error(Code.UNREACHABLE, "cannot reach " + access.broker() + ": " + why,
                "start the broker, or correct the address", Place.NOWHERE), cause);
    }

    private DiagnosticException diagnostic(Code code, String what, String remedy) {
        return new DiagnosticException(Diagnostic.error(code, access.broker() + " " + what, remedy, Place.NOWHERE), cause);
    }
}
