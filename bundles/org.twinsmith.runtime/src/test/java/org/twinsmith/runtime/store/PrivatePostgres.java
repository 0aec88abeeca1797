package org.twinsmith.runtime.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.twinsmith.core.secret.Secret;
import org.twinsmith.opcua.security.UserPassword;

/** A PostgreSQL server of the test's own, on the loopback, with a password. */
final class PrivatePostgres implements AutoCloseable {
    private static final String PASSWORD = "correct horse";
    private final Path folder;
    private final Path programs;
    private final int port;

    private PrivatePostgres(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /** Starts one; empty where PostgreSQL is not installed. */
    static Optional<PrivatePostgres> start() throws Exception {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("twinsmith-pg");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        if (isRoot()) {
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        PrivatePostgres server = new PrivatePostgres(folder, programs.get(), freePort());
        server.program("initdb", "-D", server.data(), "-U", "twin", "-A", "scram-sha-256", "--pwfile", password.toString(), "-N", "-E", "UTF8", "--locale=C");
        server.up();
        return Optional.of(server);
    }

    void up() throws Exception {
        program("pg_ctl", "-D", data(), "-w", "-t", "60", "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off", "start");
    }

    void down() throws Exception {
        program("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
    }

    PostgresAddress address() {
        return PostgresAddress.parse("postgresql://127.0.0.1:" + port + "/postgres");
    }

    Optional<UserPassword> user() {
        return Optional.of(UserPassword.of("store", new Secret(("twin:" + PASSWORD).getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public void close() throws Exception {
        down();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(PrivatePostgres::delete);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** The server refuses to be run by root. */
    private void program(String name, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws Exception {
        Path log = Files.createTempFile("twinsmith-pg", ".log");
        Process process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean done = process.waitFor(120, TimeUnit.SECONDS);
        String said = Files.readString(log);
        Files.delete(log);
        if (!done || process.exitValue() != 0) {
            throw new IOException(command + ": " + said);
        }
    }

    private static Optional<Path> programs() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(each -> each.resolve("bin")).filter(each -> Files.isExecutable(each.resolve("initdb"))).max(Comparator.naturalOrder());
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
