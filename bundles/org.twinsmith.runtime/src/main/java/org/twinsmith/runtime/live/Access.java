package org.twinsmith.runtime.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.sun.net.httpserver.Headers;

/**
 * Who may see the page. On the loopback interface whoever asks for it by a name of this machine, so that no foreign page
 * reaches it under a name of its own; elsewhere whoever has the token, which the address has at first and a cookie later.
 *
 * @param token empty on the loopback interface
 */
record Access(Optional<String> token, int port) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String COOKIE = "twinsmith-live";
    private static final int TOKEN_BYTES = 24;

    static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    boolean permits(Headers request, String query) {
        if (token.isEmpty()) {
            String host = String.valueOf(request.getFirst("Host"));
            return HERE.stream().anyMatch(name -> host.equals(name + ":" + port) || port == 80 && host.equals(name));
        }
        List<String> cookies = request.getOrDefault("Cookie", List.of());
        return same("token=" + token.get(), query)
                || cookies.stream().flatMap(line -> Arrays.stream(line.split(";\\s*")))
                        .anyMatch(cookie -> same(cookieName() + "=" + token.get(), cookie));
    }

    /** The cookie for whoever came with the token in the address. */
    Optional<String> cookie() {
        return token.map(value -> cookieName() + "=" + value + "; HttpOnly; SameSite=Strict; Path=/");
    }

    /** Browsers share cookies between the ports of a host. */
    private String cookieName() {
        return COOKIE + "-" + port;
    }

    /** Compares in a time that does not tell how much was right. */
    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                String.valueOf(given).getBytes(StandardCharsets.UTF_8));
    }
}
