package org.twinsmith.ui.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;

/** A process whose lines about its progress are told to somebody instead of the console. */
final class ToldProcess extends Process {
    private static final Pattern SHARE = Pattern.compile(" \\d+ %\\s*$");
    private static final long POLITE_SECONDS = 5;
    private static final int PIPE_BYTES = 64 * 1024;

    private final Process process;
    private final PipedInputStream output;

    /**
     * @param process writes UTF-8
     * @param progress told each line that ends in a share, from a thread of its own
     * @param lines told each other line, from the same thread
     */
    ToldProcess(Process process, Consumer<String> progress, Consumer<String> lines) throws IOException {
        this.process = process;
        this.output = new PipedInputStream(PIPE_BYTES);
        PipedOutputStream filtered = new PipedOutputStream(output);
        Thread.ofVirtual().name("output of twinsmith").start(() -> copy(filtered, progress, lines));
    }

    private void copy(OutputStream filtered, Consumer<String> progress, Consumer<String> told) {
        try (filtered; BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (SHARE.matcher(line).find()) {
                    progress.accept(line);
                } else if (!line.isBlank()) {
                    told.accept(line);
                    filtered.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
                    filtered.flush();
                }
            }
        } catch (IOException e) {
            ILog.of(ToldProcess.class).info("The output of a process ended early, as it does when the process is ended", e);
        }
    }

    @Override
    public InputStream getInputStream() {
        return output;
    }

    @Override
    public InputStream getErrorStream() {
        return process.getErrorStream();
    }

    @Override
    public OutputStream getOutputStream() {
        return process.getOutputStream();
    }

    @Override
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public int exitValue() {
        return process.exitValue();
    }

    /** Asks first, so that the program and its mirror can close their store and connections; then insists. */
    @Override
    public void destroy() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().completeOnTimeout(process, POLITE_SECONDS, TimeUnit.SECONDS).thenAccept(Process::destroyForcibly);
    }

    @Override
    public Process destroyForcibly() {
        destroy();
        return this;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public ProcessHandle toHandle() {
        return process.toHandle();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        return process.descendants();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return process.onExit().thenApply(ended -> this);
    }
}
