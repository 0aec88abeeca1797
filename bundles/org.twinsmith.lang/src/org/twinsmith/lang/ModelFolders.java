package org.twinsmith.lang;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.FileFailure;

/** Reads the {@code .twin} files of some folders, in the order of their paths, and says what cannot be read. */
public final class ModelFolders {
    private static final long MAX_BYTES = 64L << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<ModelSource> sources = new ArrayList<>();

    private ModelFolders() {
    }

    /** What was read, and what could not be. */
    public record Content(List<ModelSource> sources, List<Diagnostic> diagnostics) {
    }

    /** Folders are read recursively, without hidden ones; a file that two folders share is read once. */
    public static Content read(List<Path> folders) {
        ModelFolders reader = new ModelFolders();
        Map<Path, Path> files = new TreeMap<>();
        folders.forEach(folder -> reader.collect(folder, files));
        Map<String, Path> shown = new TreeMap<>();
        files.forEach((real, path) -> shown.put(path.toString(), path));
        shown.values().forEach(reader::readFile);
        if (shown.isEmpty() && reader.diagnostics.isEmpty()) {
            reader.problem(Code.NO_MODEL, folders.isEmpty() ? "no folder is given"
                    : "there is no .twin file in " + String.join(", ", folders.stream().map(Path::toString).toList()),
                    "give a folder that holds the .twin files of the model", Path.of(""));
        }
        return new Content(List.copyOf(reader.sources), List.copyOf(reader.diagnostics));
    }

    private void collect(Path folder, Map<Path, Path> files) {
        try {
            Path real = folder.toRealPath();
            if (Files.isRegularFile(real)) {
                files.putIfAbsent(real, folder);
                return;
            }
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    boolean hidden = !each.equals(real) && each.getFileName().toString().startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                    if (each.getFileName().toString().endsWith(".twin")) {
                        files.putIfAbsent(each, folder.resolve(real.relativize(each)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path each, IOException cause) {
                    unreadable(folder.resolve(real.relativize(each)), cause);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            unreadable(folder, e);
        }
    }

    private void readFile(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                problem(Code.UNREADABLE, "the file is larger than " + (MAX_BYTES >> 20) + " MiB", "split it", file);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            sources.add(new ModelSource(file.toString(), withoutMark(text, file), sha256(bytes)));
        } catch (CharacterCodingException e) {
            problem(Code.UNREADABLE, "the file is not UTF-8 text", "save it with the encoding UTF-8", file);
        } catch (IOException e) {
            unreadable(file, e);
        }
    }

    private String withoutMark(String text, Path file) {
        if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
            return text;
        }
        diagnostics.add(Diagnostic.warning(Code.SYNTAX, "the file begins with a byte order mark, which is ignored",
                "save it as UTF-8 without one", new Place(file.toString(), 1, 1, 0, 1)));
        return text.substring(1);
    }

    private void unreadable(Path path, IOException cause) {
        problem(Code.UNREADABLE, "'" + path + "' cannot be read: " + FileFailure.reason(cause), "check the path and its permissions", path);
    }

    private void problem(Code code, String message, String remedy, Path path) {
        String file = path.toString();
        diagnostics.add(Diagnostic.error(code, message, remedy, file.isEmpty() ? Place.NOWHERE : new Place(file, 0, 0, 0, 0)));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
