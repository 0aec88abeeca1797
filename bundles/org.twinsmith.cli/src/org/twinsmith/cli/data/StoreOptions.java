package org.twinsmith.cli.data;

import java.nio.file.Path;
import java.util.Optional;

import org.twinsmith.core.secret.Secrets;
import org.twinsmith.opcua.security.UserPassword;
import org.twinsmith.runtime.store.PostgresAddress;
import org.twinsmith.runtime.store.PostgresStore;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

import picocli.CommandLine.Option;

/** Which kind of store it is: a file in the data folder, or a server's database. */
final class StoreOptions {
    @Option(names = "--store", paramLabel = "URL", description = {"A PostgreSQL database for the samples, postgresql://user@host:5432/database",
        "(default: a file in the data folder)"})
    private String store;

    @Option(names = "--store-user", paramLabel = "NAME", description = "Name of the secret with the database's user name and password")
    private String user;

    /** The database that was named. @throws org.twinsmith.core.diagnostic.DiagnosticException {@code USAGE} */
    Optional<PostgresAddress> address() {
        return Optional.ofNullable(store).map(PostgresAddress::parse);
    }

    /** For writing. @param folder that of the journal, and of the store where it is a file */
    SampleStore open(Path folder) {
        return address().map(each -> PostgresStore.open(each, user(), folder)).orElseGet(() -> SqliteStore.open(folder));
    }

    /** For taking something out. */
    SampleStore edit(Path folder) {
        return address().map(each -> PostgresStore.open(each, user())).orElseGet(() -> SqliteStore.open(folder));
    }

    SampleStore read(Path folder) {
        return address().map(each -> PostgresStore.read(each, user())).orElseGet(() -> SqliteStore.read(folder));
    }

    private Optional<UserPassword> user() {
        return Optional.ofNullable(user).map(name -> UserPassword.of(name, Secrets.ofUser().get(name)));
    }
}
