package org.twinsmith.runtime.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/**
 * The mirror as a process of its own: {@code MirrorMain TASK-FILE DATA-FOLDER}. It prints {@code ready} once it follows
 * the nodes, and mirrors until its standard input ends or the connection is lost. Exit code 0, or 3 where the world
 * failed.
 */
public final class MirrorMain {
    /** The line that says that the nodes are followed. */
    static final String READY = "ready";
    private static final int WORLD_FAILED = 3;
    private static final int WRONG_USAGE = 2;

    private MirrorMain() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: MirrorMain TASK-FILE DATA-FOLDER");
            System.exit(WRONG_USAGE);
        }
        System.exit(run(Path.of(arguments[0]), Path.of(arguments[1]), System.in, System.out, System.err));
    }

    static int run(Path taskFile, Path data, InputStream in, PrintStream out, PrintStream err)
            throws InterruptedException {
        Thread parent = Thread.ofPlatform().daemon().name("parent-watch").start(() -> awaitEnd(in));
        try (SampleStore store = SqliteStore.open(data)) {
            Mirror mirror = new Mirror(TaskFile.read(taskFile), store, data, err::println);
            MirrorOutcome outcome = mirror.run(new Mirror.End(Duration.ofDays(36_500), true), () -> {
                out.println(READY);
                out.flush();
            }, () -> !parent.isAlive());
            return outcome.succeeded() ? 0 : WORLD_FAILED;
        } catch (DiagnosticException e) {
            e.diagnostics().stream().map(Diagnostic::toString).forEach(err::println);
            return WORLD_FAILED;
        }
    }

    /** Returns when the parent closes the stream, or dies. */
    private static void awaitEnd(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("the parent's stream broke: " + e.getMessage());
        }
    }
}
