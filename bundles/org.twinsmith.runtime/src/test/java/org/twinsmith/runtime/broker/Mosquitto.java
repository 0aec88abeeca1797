package org.twinsmith.runtime.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.twinsmith.runtime.Patience;

/** A foreign broker, Eclipse Mosquitto, on a port of its own; it can be killed and started again. */
public final class Mosquitto implements AutoCloseable {
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/mosquitto"), Path.of("/usr/local/sbin/mosquitto"), Path.of("/opt/homebrew/sbin/mosquitto"));
    private final Path folder;
    private final int port;
    private Process process;

    private Mosquitto(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one; leaves the test out, loudly, where it is not installed. @param settings lines of its configuration */
    public static Mosquitto start(Path folder, String... settings) throws Exception {
        Assumptions.assumeTrue(program() != null, "NOT TESTED: Mosquitto is not installed ('./build setup' does it)");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Mosquitto broker = new Mosquitto(folder, free.getLocalPort());
            List<String> lines = Stream.concat(Stream.of("listener " + free.getLocalPort() + " 127.0.0.1", "allow_anonymous "
                    + (List.of(settings).stream().noneMatch(each -> each.startsWith("password_file"))), "max_queued_messages 100000",
                    "persistence false",
                    "user " + System.getProperty("user.name")), Stream.of(settings)).toList();
            Files.write(folder.resolve("mosquitto.conf"), lines);
            free.close();
            broker.restart();
            return broker;
        }
    }

    private static Path program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }

    /** Keeps a user's password as the program wants it. */
    public static Path passwords(Path folder, String user, String password) throws Exception {
        Path file = folder.resolve("passwords");
        Files.write(file, List.of(user + ":" + password), StandardCharsets.UTF_8);
        Process made = new ProcessBuilder(program().getParent().getParent().resolve("bin/mosquitto_passwd").toString(), "-U", file.toString()).start();
        if (made.waitFor() != 0) {
            throw new IOException("no password file");
        }
        return file;
    }

    public int port() {
        return port;
    }

    public String address() {
        return "mqtt://127.0.0.1:" + port;
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    public void restart() throws Exception {
        process = new ProcessBuilder(program().toString(), "-c", folder.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("mosquitto.log").toFile()).start();
        Patience.await("the broker", this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
