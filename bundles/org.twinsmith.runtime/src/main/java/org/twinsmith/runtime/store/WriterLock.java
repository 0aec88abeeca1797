package org.twinsmith.runtime.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.FileFailure;

/** Keeps a second writer out. The system releases it when the process dies, however it dies. */
final class WriterLock implements AutoCloseable {
    private static final String NAME = "writer.lock";
    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DiagnosticException {@code STORE} where somebody else writes, {@code UNWRITABLE} where nobody can */
    static WriterLock take(Path folder) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw inUse(folder);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.UTF_8)), 0);
            return new WriterLock(channel);
        } catch (IOException e) {
            closeAfter(channel, e);
            throw new DiagnosticException(Diagnostic.error(Code.UNWRITABLE, "cannot write into the data folder "
                    + folder + ": " + FileFailure.reason(e), "choose another one with --data", place(folder)), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.STORE, "cannot release the store: " + FileFailure.reason(e), "",
                    Place.NOWHERE), e);
        }
    }

    /** Null where another process, or another store of this one, holds the lock. */
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static DiagnosticException inUse(Path folder) throws IOException {
        String owner = Files.readString(folder.resolve(NAME)).strip();
        return new DiagnosticException(Diagnostic.error(Code.STORE, "the store in " + folder
                + " is written by process " + (owner.isEmpty() ? "of unknown number" : owner) + " already",
                "end that process, or choose another folder with --data", place(folder)));
    }

    private static void closeAfter(FileChannel channel, IOException cause) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static Place place(Path folder) {
        return new Place(folder.toString(), 0, 0, 0, 0);
    }
}
