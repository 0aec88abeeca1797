package org.twinsmith.opcua;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.twinsmith.opcua.address.Endpoint;

/**
 * A node-opcua server in a process of its own: real input that nobody here wrote. A test that needs it is skipped, with
 * a loud line, where its modules are not installed.
 */
public final class ForeignServer implements AutoCloseable {
    private final Process process;
    private final Endpoint endpoint;

    private ForeignServer(Process process, Endpoint endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts it. @param folder where it may write @param port 0 for any that is free */
    public static ForeignServer start(Path folder, int port) throws IOException {
        return run("server.js", folder, String.valueOf(port));
    }

    /** Starts it with what a NodeSet declares. @param folder where it may write */
    public static ForeignServer serving(Path folder, Path nodeset) throws IOException {
        return run("server.js", folder, "0", nodeset.toString());
    }

    /**
     * Starts one that lets nobody in but the user operator with the password {@code let:me in}, or who shows a certificate
     * that it knows.
     *
     * @param client the certificate, in DER, of the only application that it trusts
     * @param user the certificate, in DER, of the only user that it trusts
     */
    public static ForeignServer startSecured(Path folder, Path client, Path user) throws IOException {
        return run("secure-server.js", folder, client.toString(), user.toString());
    }

    private static ForeignServer run(String script, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", sources().resolve(script).toString(), folder.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectError(folder.resolve("server.log").toFile()).start();
        Endpoint said = awaitEndpoint(process, folder);
        return new ForeignServer(process, new Endpoint("127.0.0.1", said.port(), said.path()));
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** Has it forget its sessions and their subscriptions. */
    public void drop() throws IOException {
        process.getOutputStream().write("drop\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Ends it without any farewell, as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Endpoint awaitEndpoint(Process process, Path folder) throws IOException {
        BufferedReader output = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("endpoint ")) {
                return Endpoint.parse(line.substring("endpoint ".length()));
            }
        }
        throw new IOException("the foreign server did not start:\n" + Files.readString(folder.resolve("server.log")));
    }

    /** Where the scripts are; the test is skipped where what they need is not installed. */
    static Path sources() {
        Path sources = Path.of(System.getProperty("twinsmith.root"), "bundles/org.twinsmith.tests/src/test/node");
        skipUnlessInstalled(sources);
        return sources;
    }

    private static void skipUnlessInstalled(Path sources) {
        if (!Files.isDirectory(sources.resolve("node_modules/node-opcua-server")) || !hasNode()) {
            System.err.println("""

                    ##########################################################################################
                    ##  TESTS AGAINST A FOREIGN OPC UA SERVER WERE SKIPPED: node-opcua is not installed.
                    ##  "./build setup" installs it where Node.js 18 or newer is there, or says what is missing.
                    ##########################################################################################
                    """);
            Assumptions.abort("node-opcua is not installed; run ./build setup");
        }
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
