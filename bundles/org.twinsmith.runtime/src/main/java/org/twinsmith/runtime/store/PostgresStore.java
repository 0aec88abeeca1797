package org.twinsmith.runtime.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

import org.postgresql.PGProperty;
import org.twinsmith.opcua.security.UserPassword;

/** A store in a database of a PostgreSQL server, which several twins may share. */
public final class PostgresStore {
    private PostgresStore() {
    }

    /**
     * Opens a store for writing, and creates its tables where they do not exist.
     *
     * @param user as whom to sign on, which is closed; empty for the user of the address, or what the system's user may
     * @param folder where the journal is kept, which one process at a time writes
     * @throws org.twinsmith.core.diagnostic.DiagnosticException {@code STORE}
     */
    public static SampleStore open(PostgresAddress address, Optional<UserPassword> user, Path folder) {
        return SqlStore.open(new PostgresDatabase(address, login(address, user), journal(folder), false), "opened for writing",
                Optional.of(WriterLock.take(folder)));
    }

    /** Opens a store that is there, to take something out of it. @throws org.twinsmith.core.diagnostic.DiagnosticException {@code STORE} */
    public static SampleStore open(PostgresAddress address, Optional<UserPassword> user) {
        return SqlStore.open(new PostgresDatabase(address, login(address, user), "", false), "opened for writing", Optional.empty());
    }

    /** Opens a store for reading. @throws org.twinsmith.core.diagnostic.DiagnosticException {@code STORE} */
    public static SampleStore read(PostgresAddress address, Optional<UserPassword> user) {
        PostgresDatabase database = new PostgresDatabase(address, login(address, user), "", true);
        try {
            return SqlStore.reading(database, database.connect());
        } catch (SQLException e) {
            throw database.failure("read", e);
        }
    }

    /** A folder's journal is another one than that of the same folder on another machine. */
    private static String journal(Path folder) {
        return hostName() + ":" + folder.toAbsolutePath().normalize();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** The driver wants the password as a string, for as long as it may have to connect again. */
    private static Properties login(PostgresAddress address, Optional<UserPassword> user) {
        Properties login = new Properties();
        if (!address.user().isEmpty()) {
            PGProperty.USER.set(login, address.user());
        }
        user.ifPresent(known -> {
            try (known) {
                byte[] password = known.password().bytes();
                PGProperty.USER.set(login, known.user());
                PGProperty.PASSWORD.set(login, new String(password, StandardCharsets.UTF_8));
                Arrays.fill(password, (byte) 0);
            }
        });
        return login;
    }
}
