package org.twinsmith.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.twinsmith.core.file.WholeFile;

/**
 * Which files of a folder were generated, by path, with the digests that they may have: a file with another digest was
 * changed by someone else. A path has two digests while a generation is under way.
 */
final class Ledger {
    static final String NAME = ".twinsmith-generated";
    private static final String HEAD = "# Files that Twinsmith generated: SHA-256 and path. Others are never touched.";

    private final Map<String, Set<String>> digests = new TreeMap<>();

    /** The ledger of a folder; empty where there is none. */
    static Ledger read(Path folder) throws IOException {
        Ledger ledger = new Ledger();
        Path file = folder.resolve(NAME);
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.matches("[0-9a-f]{64}  .+")) {
                    ledger.add(line.substring(66), line.substring(0, 64));
                }
            }
        }
        return ledger;
    }

    void add(String path, String digest) {
        digests.computeIfAbsent(path, absent -> new TreeSet<>()).add(digest);
    }

    void addAll(Ledger other) {
        other.digests.forEach((path, all) -> all.forEach(digest -> add(path, digest)));
    }

    Set<String> paths() {
        return digests.keySet();
    }

    boolean knows(String path, byte[] content) {
        return digests.getOrDefault(path, Set.of()).contains(digest(content));
    }

    void write(Path folder) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        digests.forEach((path, all) -> all.forEach(digest -> text.append(digest).append("  ").append(path).append('\n')));
        WholeFile.write(folder.resolve(NAME), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
