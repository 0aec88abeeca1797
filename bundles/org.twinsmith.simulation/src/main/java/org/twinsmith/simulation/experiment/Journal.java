package org.twinsmith.simulation.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/**
 * The finished points of a sweep on disk, so that a sweep that was killed goes on where it was. Only ever appended to: a
 * frame is the length of its content, the content, and its CRC-32C; the first frame says which sweep it is. What a kill
 * left of the last frame is cut off when the journal is opened again. One process at a time.
 */
final class Journal implements AutoCloseable {
    private static final int FRAME = Integer.BYTES + Integer.BYTES;
    private static final int LONGEST = 1 << 20;
    private static final long SYNC_NANOS = 1_000_000_000;

    private final Path file;
    private final FileChannel channel;
    private final Map<Integer, Trial.Result> finished = new TreeMap<>();
    private long synced = System.nanoTime();

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a journal, and makes it where there is none.
     *
     * @param fingerprint says which sweep it is: everything that its results depend on
     * @param resume whether to keep the points that it has
     * @throws DiagnosticException USAGE where it belongs to another sweep, UNREADABLE where it is no journal, UNWRITABLE
     *         where it cannot be written, or another process writes it
     */
    static Journal open(Path file, String fingerprint, boolean resume) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            Journal journal = new Journal(file, channel);
            try {
                journal.lock();
                journal.begin(fingerprint, resume);
                return journal;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(file, e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private void lock() throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw unwritable(file, "this process runs the same sweep already", e);
        }
        if (lock == null) {
            throw unwritable(file, "another process runs the same sweep", null);
        }
    }

    private void begin(String fingerprint, boolean resume) throws IOException {
        byte[] head = fingerprint.getBytes(StandardCharsets.UTF_8);
        byte[] first = resume ? next() : null;
        if (first == null) {
            channel.truncate(0);
            append(head);
        } else if (!new String(first, StandardCharsets.UTF_8).equals(fingerprint)) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, file + " was left by another sweep: the model, the"
                    + " options or the tool have changed since", "run it without --resume to start anew", Place.NOWHERE));
        } else {
            long end = channel.position();
            for (byte[] frame = next(); frame != null; frame = next()) {
                end = channel.position();
                JournalEntry entry = JournalEntry.read(new DataInputStream(new ByteArrayInputStream(frame)));
                finished.put(entry.index(), entry.result());
            }
            channel.truncate(end);
            channel.position(end);
        }
    }

    /** The content of the next frame; null at the end, and where the rest is damaged. */
    private byte[] next() throws IOException {
        ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);
        if (!fill(number)) {
            return null;
        }
        int length = number.getInt(0);
        if (length < 0 || length > LONGEST || length + (long) Integer.BYTES > channel.size() - channel.position()) {
            return null;
        }
        ByteBuffer content = ByteBuffer.allocate(length + Integer.BYTES);
        fill(content);
        byte[] bytes = java.util.Arrays.copyOf(content.array(), length);
        return content.getInt(length) == checksum(bytes) ? bytes : null;
    }

    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** The points that were finished when the journal was opened, by their number. */
    Map<Integer, Trial.Result> finished() {
        return finished;
    }

    /** Adds a finished point. It outlives a kill of the process at once, and a loss of power within a second. */
    synchronized void add(int index, Trial.Result result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new JournalEntry(index, result).write(new DataOutputStream(bytes));
            append(bytes.toByteArray());
            if (System.nanoTime() - synced > SYNC_NANOS) {
                channel.force(false);
                synced = System.nanoTime();
            }
        } catch (IOException e) {
            throw unwritable(file, e.getMessage(), e);
        }
    }

    private void append(byte[] content) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(content.length + FRAME).putInt(content.length).put(content)
                .putInt(checksum(content)).flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }

    /** Removes the journal: all that it holds is in the results now. */
    void delete() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }

    private static DiagnosticException unwritable(Path file, String reason, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.UNWRITABLE, "cannot write " + file + ": " + reason, "",
                Place.NOWHERE), cause);
    }
}
