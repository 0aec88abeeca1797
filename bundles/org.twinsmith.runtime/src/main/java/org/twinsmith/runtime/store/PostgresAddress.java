package org.twinsmith.runtime.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/**
 * Where a PostgreSQL database is: {@code postgresql://user@host:port/database?sslmode=verify-full}.
 *
 * @param user empty where the address names none
 * @param sslmode how the connection is protected, in the words of libpq; {@code verify-full} where the address says nothing and
 *        the server is another machine, {@code prefer} on this one
 */
public record PostgresAddress(String host, int port, String database, String user, String sslmode) {
    private static final int STANDARD_PORT = 5432;
    private static final Set<String> MODES = Set.of("disable", "require", "verify-ca", "verify-full");
    private static final Pattern QUERY = Pattern.compile("sslmode=([a-z-]+)");

    /** Reads an address. @throws DiagnosticException {@code USAGE} where it is none, or has a password or another option */
    public static PostgresAddress parse(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean named = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            String database = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
            if (!named || uri.getHost() == null || database.isEmpty() || database.contains("/") || uri.getPort() > 65_535) {
                throw bad("'" + (uri.getUserInfo() == null ? text : "…") + "' is no address of a PostgreSQL database", null);
            }
            String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
            if (user.contains(":")) {
                throw new DiagnosticException(Diagnostic.error(Code.USAGE, "a password stands in the address of the store",
                        "keep it as a secret, user:password, and name that with --store-user", Place.NOWHERE));
            }
            return new PostgresAddress(uri.getHost(), uri.getPort() < 0 ? STANDARD_PORT : uri.getPort(), database, user, sslmode(uri));
        } catch (URISyntaxException e) {
            throw bad("the address of the store cannot be read", e);
        }
    }

    private static String sslmode(URI uri) {
        String host = uri.getHost();
        boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        if (uri.getQuery() == null) {
            return here ? "prefer" : "verify-full";
        }
        Matcher found = QUERY.matcher(uri.getQuery());
        if (!found.matches() || !MODES.contains(found.group(1))) {
            throw bad("'?" + uri.getQuery() + "' is not understood; there is sslmode=disable, require, verify-ca and verify-full", null);
        }
        return found.group(1);
    }

    String jdbc() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Without a password. */
    @Override
    public String toString() {
        return "postgresql://" + (user.isEmpty() ? "" : user + "@") + host + ":" + port + "/" + database;
    }

    private static DiagnosticException bad(String message, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.USAGE, message, "write postgresql://user@host:5432/database", Place.NOWHERE), cause);
    }
}
