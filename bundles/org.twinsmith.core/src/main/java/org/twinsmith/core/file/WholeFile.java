package org.twinsmith.core.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** Writes a file beside its final place and moves it there once it is complete. */
public final class WholeFile {
    /** Writes characters; may fail. */
    @FunctionalInterface
    public interface Text {
        void writeTo(BufferedWriter out) throws IOException;
    }

    private static final FileAttribute<?>[] NO_MODE = {};

    private WholeFile() {
    }

    /**
     * Writes bytes. Creates the folders above.
     *
     * @throws DiagnosticException TW-0702 with the path and the reason; what stood there before stands there still
     */
    public static void write(Path path, byte[] content) {
        replace(path, beside -> Files.write(beside, content));
    }

    /**
     * Writes text in UTF-8. Creates the folders above.
     *
     * @throws DiagnosticException TW-0702 with the path and the reason; what stood there before stands there still
     */
    public static void write(Path path, Text content) {
        replace(path, beside -> {
            try (BufferedWriter out = new BufferedWriter(
                    new OutputStreamWriter(Files.newOutputStream(beside), StandardCharsets.UTF_8))) {
                content.writeTo(out);
            }
        });
    }

    /**
     * Writes bytes that nobody but the user may read. Where the file system has POSIX permissions, the file has mode 600
     * before the first byte is in it, and folders that are made for it have mode 700.
     *
     * @throws DiagnosticException TW-0702 with the path and the reason; what stood there before stands there still
     */
    public static void writePrivate(Path path, byte[] content) {
        Path target = path.toAbsolutePath();
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Files.createDirectories(target.getParent(), posix ? mode("rwx------") : NO_MODE);
        } catch (IOException e) {
            throw unwritable(path, target.resolveSibling("." + target.getFileName() + ".part"), e);
        }
        replace(path, beside -> {
            Files.deleteIfExists(beside);
            Files.createFile(beside, posix ? mode("rw-------") : NO_MODE);
            Files.write(beside, content, StandardOpenOption.WRITE);
        });
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
    }

    /** Makes a file; may fail. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path beside) throws IOException;
    }

    /**
     * Writes a file in whatever way. Creates the folders above.
     *
     * @param filling makes the file at the path that it is given, which lies beside the final one
     * @throws DiagnosticException TW-0702 with the path and the reason; what stood there before stands there still
     */
    public static void writeFile(Path path, Filling filling) {
        replace(path, filling);
    }

    private static void replace(Path path, Filling filling) {
        Path target = path.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectories(target.getParent());
            filling.fill(beside);
            move(beside, target);
        } catch (IOException e) {
            throw unwritable(path, beside, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static DiagnosticException unwritable(Path path, Path beside, IOException cause) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return new DiagnosticException(Diagnostic.error(Code.UNWRITABLE,
                "cannot write " + path + ": " + reason(cause), "choose another place, or make this one writable",
                Place.NOWHERE), cause);
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "no such folder" : FileFailure.reason(e);
    }
}
