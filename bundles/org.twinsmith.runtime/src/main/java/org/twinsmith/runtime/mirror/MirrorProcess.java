package org.twinsmith.runtime.mirror;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.ConfigFolder;

/** Starts a mirror as a process of its own, and ends it. What it has to say goes to this process's error stream. */
public final class MirrorProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration END = Duration.ofSeconds(20);
    private static final int UNSAFE_FLAG_SINCE = 24;
    private final Process process;

    private MirrorProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a mirror with the Java and class path of this process, and returns once it follows its nodes.
     *
     * @param taskFile as {@link TaskFile} wrote it
     * @param data the store's folder, which nobody else writes meanwhile
     * @throws DiagnosticException {@code INTERNAL} where Java cannot be started, {@code UNREACHABLE} where the mirror
     *         ended at once, having said why on the error stream
     */
    public static MirrorProcess start(Path taskFile, Path data) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command(taskFile, data)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw failure(Code.INTERNAL, "cannot start the mirror's process: " + e.getMessage(), e);
        }
        MirrorProcess mirror = new MirrorProcess(process);
        try {
            if (!mirror.awaitReady()) {
                throw failure(Code.UNREACHABLE, "the mirror ended before it could follow the plant", null);
            }
            return mirror;
        } catch (DiagnosticException | InterruptedException e) {
            mirror.close();
            throw e;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Lets the mirror finish what it has. @return whether it succeeded */
    public boolean finish() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw failure(Code.INTERNAL, "cannot end the mirror's process: " + e.getMessage(), e);
        }
        return process.waitFor(END.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /** Ends it, if need be by force. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean awaitReady() throws InterruptedException {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(this::readLine,
                task -> Thread.ofPlatform().daemon().name("mirror-output").start(task));
        try {
            return MirrorMain.READY.equals(line.get(START.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw failure(Code.UNREACHABLE, "the mirror did not get ready within " + START.toSeconds() + " s", e);
        }
    }

    private String readLine() {
        try {
            return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            throw failure(Code.INTERNAL, "the mirror's output broke: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path taskFile, Path data) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= UNSAFE_FLAG_SINCE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        String config = System.getProperty(ConfigFolder.PROPERTY, "");
        if (!config.isBlank()) {
            command.add("-D" + ConfigFolder.PROPERTY + "=" + config);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MirrorMain.class.getName(),
                taskFile.toAbsolutePath().toString(), data.toAbsolutePath().toString()));
        return command;
    }

    private static DiagnosticException failure(Code code, String message, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(code, message, "", Place.NOWHERE), cause);
    }
}
