package org.twinsmith.codegen.java;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/**
 * A jar that a generated project carries along.
 *
 * @param groupId its Maven group
 * @param artifactId its Maven artifact
 * @param version its Maven version; never a snapshot, which Maven would look for elsewhere
 * @param content its bytes; not to be changed
 */
public record LibraryJar(String groupId, String artifactId, String version, byte[] content) {
    /**
     * The jar that a class was loaded from; a folder of classes is packed first.
     *
     * <p>The version ends in a digest of the content, so that the copy that Maven keeps of an earlier jar is never taken
     * for this one.
     *
     * @param release version without qualifier, such as {@code 0.1.0}
     * @throws DiagnosticException TW-0701 where it cannot be read
     */
    public static LibraryJar containing(Class<?> type, String groupId, String artifactId, String release) {
        Path place = ClassPath.locate(type);
        try {
            byte[] content = Files.isDirectory(place) ? pack(place) : Files.readAllBytes(place);
            return new LibraryJar(groupId, artifactId, release + "-" + hash("SHA-256", content).substring(0, 12),
                    content);
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "cannot read " + place + ": "
                    + e.getMessage(), "", Place.NOWHERE), e);
        }
    }

    /** Packs a folder in the order of names and without times, so that the same classes give the same bytes. */
    private static byte[] pack(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Path file : files) {
                JarEntry entry = new JarEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0, 2));
                jar.putNextEntry(entry);
                jar.write(Files.readAllBytes(file));
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The path of a file of this artifact in a Maven repository, without extension. */
    String path() {
        return groupId.replace('.', '/') + "/" + artifactId + "/" + version + "/" + artifactId + "-" + version;
    }

    static String hash(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }
}
