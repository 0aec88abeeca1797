package org.twinsmith.opcua.client;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.CodecException;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.certificate.Application;
import org.twinsmith.opcua.certificate.CertificateFacts;
import org.twinsmith.opcua.certificate.Flaw;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.stack.Values;

/**
 * Why a connection could not be opened, in words for the user.
 *
 * @param access the server
 * @param cause what the stack says
 */
record ConnectionFailure(ServerAccess access, Throwable cause) {
    private static final Set<String> SLOW = Set.of("Bad_Timeout", "Bad_ConnectionRejected", "Bad_ConnectionClosed", "Bad_ServerNotConnected",
            "Bad_SecureChannelClosed", "Bad_ShuttingDown", "Bad_TooManySessions", "Bad_ServerTooBusy", "Bad_TcpServerTooBusy");
    private static final Set<String> LOGIN = Set.of("Bad_IdentityTokenInvalid", "Bad_IdentityTokenRejected", "Bad_UserAccessDenied",
            "Bad_UserSignatureInvalid");

    /** @param thrown what a future ended with, in its wrappings */
    static ConnectionFailure of(ServerAccess access, Throwable thrown) {
        Throwable cause = thrown;
        while (isWrapping(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new ConnectionFailure(access, cause);
    }

    private static boolean isWrapping(Throwable thrown) {
        return thrown instanceof ExecutionException || thrown instanceof CompletionException || thrown instanceof UaException
                || thrown instanceof CodecException;
    }

    /** Whether another attempt may succeed: somebody answers, but too slowly, or broke off. */
    boolean isTransient() {
        return switch (cause) {
            case TimeoutException slow -> true;
            case UaException ua -> SLOW.contains(Values.name(ua.getStatusCode()));
            default -> false;
        };
    }

    DiagnosticException exception() {
        return switch (cause) {
            case DiagnosticException known -> known;
            case UnknownHostException unknown -> unreachable("the host name is unknown");
            case ConnectTimeoutException silent -> unreachable("no answer from that host");
            case ConnectException refused -> unreachable("nothing listens there");
            case TimeoutException slow -> unreachable("no answer in time");
            case UaException ua -> refusal(ua, Values.name(ua.getStatusCode()));
            default -> unreachable(String.valueOf(cause.getMessage()));
        };
    }

    private DiagnosticException refusal(UaException ua, String status) {
        boolean secured = !access.security().isNone();
        String message = String.valueOf(ua.getMessage());
        if (message.contains("do not match session endpoints") || message.contains("did not match certificate")) {
            return diagnostic(Code.DOWNGRADE, "says otherwise in the session than before it: " + message,
                    "somebody between may be weakening the connection; if the server is just wrong, have it mended");
        }
        if (LOGIN.contains(status)) {
            return diagnostic(Code.LOGIN, "does not accept " + (access.credentials().isEmpty() ? "anonymous users"
                    : "the secret '" + access.credentials().getFirst().secret() + "'") + ": " + status,
                    access.credentials().isEmpty() ? "name a user: user secret \"NAME\" (--user NAME)" : "correct it with 'twinsmith secrets set "
                            + access.credentials().getFirst().secret() + "', or have the server let the user in");
        }
        if (message.contains("unknown securityAlgorithmUri")) {
            return diagnostic(Code.REFUSED, "signs by an algorithm that it names otherwise than OPC 10000-7 does: " + message,
                    "have the server updated, or name another policy, such as security Aes128_Sha256_RsaOaep");
        }
        if (secured && (status.equals("Good") || status.startsWith("Bad_Certificate") || status.equals("Bad_SecurityChecksFailed") || SLOW.contains(status) && !status.equals("Bad_Timeout"))) {
            CertificateFacts own = new CertificateFacts(access.keyring().certificates().own(Application.CLIENT).certificate());
            return diagnostic(Code.CERTIFICATE, "does not accept the certificate of this client, " + own + ": " + status,
                    "have it trusted on the server; 'twinsmith certificates show " + own.shortFingerprint() + " --out FILE' writes it");
        }
        return SLOW.contains(status) ? unreachable("it does not answer (" + status + ")")
                : diagnostic(Code.REFUSED, "refused the session: " + status, "look into the server's log");
    }

    /** A server's certificate has flaws. */
    static DiagnosticException certificate(Endpoint endpoint, OfferedEndpoint offered, List<Flaw> flaws) {
        CertificateFacts facts = new CertificateFacts(offered.chain().getFirst());
        return new DiagnosticException(Diagnostic.error(Code.CERTIFICATE, "the certificate of " + endpoint + ", " + facts + ", is not accepted: "
                + flaws.stream().map(Flaw::message).collect(Collectors.joining("; ")), flaws.size() == 1 ? flaws.getFirst().remedy()
                        : "'twinsmith certificates doctor " + endpoint + "' says what to do about each", Place.NOWHERE));
    }

    private DiagnosticException unreachable(String why) {
        return new DiagnosticException(Diagnostic.error(Code.UNREACHABLE, "cannot reach " + access.endpoint() + ": " + why,
                "start the server, or correct the endpoint", Place.NOWHERE), cause);
    }

    private DiagnosticException diagnostic(Code code, String what, String remedy) {
        return new DiagnosticException(Diagnostic.error(code, access.endpoint() + " " + what, remedy, Place.NOWHERE), cause);
    }
}
