package org.twinsmith.runtime.control;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.FileFailure;

/**
 * What was written, refused or failed: one JSON object a line, only ever appended, on the disk before the next step. Each
 * line holds the SHA-256 of the line before it, so that a line that was changed or taken out is noticed.
 */
public final class AuditLog {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeSpecialFloatingPointValues().create();
    private static final int LONGEST_LINE = 1 << 16;
    private final Path file;

    /** @param file need not exist yet */
    public AuditLog(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** Appends a record. @throws DiagnosticException {@code AUDIT} where it is not on the disk, so that nothing may follow */
    public void append(Map<String, Object> facts) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
                    FileLock lock = channel.lock()) {
                Map<String, Object> record = new LinkedHashMap<>();
                record.put("time", Instant.now().toString());
                record.putAll(facts);
                record.put("previous", hashOfLastLine());
                ByteBuffer line = ByteBuffer.wrap((GSON.toJson(record) + "\n").getBytes(StandardCharsets.UTF_8));
                for (long at = channel.size(); line.hasRemaining();) {
                    at += channel.write(line, at);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.AUDIT, "the audit record " + file + " cannot be written, so nothing else is: "
                    + FileFailure.reason(e), "make the file writable, or name another with --audit", Place.NOWHERE), e);
        }
    }

    /** How many lines follow from each other, from the first on. @return the number of the first line that does not fit, 0 where all do */
    public long firstBroken() throws IOException {
        String expected = "";
        long number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            Object previous = GSON.fromJson(line, Map.class).get("previous");
            if (!expected.equals(previous)) {
                return number;
            }
            expected = hash(line);
        }
        return 0;
    }

    private String hashOfLastLine() throws IOException {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long length = reader.length();
            byte[] tail = new byte[(int) Math.min(length, LONGEST_LINE)];
            reader.seek(length - tail.length);
            reader.readFully(tail);
            String text = new String(tail, StandardCharsets.UTF_8).stripTrailing();
            return text.isEmpty() ? "" : hash(text.substring(text.lastIndexOf('\n') + 1));
        }
    }

    private static String hash(String line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
