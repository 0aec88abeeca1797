package org.twinsmith.diagram.symbol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.diagram.scene.UserSymbol;
import org.twinsmith.model.semantics.Annotations;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.SymbolFile;

/** Finds the symbols that types name; a file is read again when it has changed. May be called from several threads. */
public final class SymbolFiles {
    private record Read(FileTime written, long size, Optional<UserSymbol> symbol, List<Diagnostic> problems) {
    }

    private final Function<String, Path> disk;
    private final Map<Path, Read> known = Collections.synchronizedMap(new HashMap<>());
    private final Map<String, List<Diagnostic>> problems = Collections.synchronizedMap(new LinkedHashMap<>());

    /** @param disk the file on disk of the path that a place has */
    public SymbolFiles(Function<String, Path> disk) {
        this.disk = disk;
    }

    /**
     * The symbol of a type: its own, else that of the nearest base that names one. Empty, with a problem, where the file cannot be drawn.
     *
     * @param places where an annotation stands
     */
    public Optional<UserSymbol> of(ComponentType type, Function<SymbolFile, Place> places) {
        return new ArrayList<>(Members.linearised(type)).reversed().stream().flatMap(each -> Annotations.symbol(each).stream())
                .filter(each -> each.getPath() != null).findFirst().flatMap(each -> read(each, places.apply(each)));
    }

    /** Begins a new round of questions. */
    public void clearProblems() {
        problems.clear();
    }

    /** Why files that were asked for cannot be drawn: TW-0830. */
    public List<Diagnostic> problems() {
        synchronized (problems) {
            return problems.values().stream().flatMap(List::stream).distinct().toList();
        }
    }

    private Optional<UserSymbol> read(SymbolFile annotation, Place place) {
        try {
            Path folder = disk.apply(place.file()).toAbsolutePath().normalize().getParent();
            Path path = folder.resolve(annotation.getPath()).normalize();
            if (!path.startsWith(folder) || !Files.isRegularFile(path) || !path.toRealPath().startsWith(folder.toRealPath())) {
                return missing(annotation, "there is no file '" + annotation.getPath() + "' in the folder of this text or below", place);
            }
            Read read = read(path, Path.of(place.file()).resolveSibling(annotation.getPath()).toString());
            problems.put(key(annotation, place), read.problems());
            return read.symbol();
        } catch (InvalidPathException e) {
            return missing(annotation, "'" + annotation.getPath() + "' is no path", place);
        } catch (IOException e) {
            return missing(annotation, "'" + annotation.getPath() + "' cannot be read", place);
        }
    }

    private static String key(SymbolFile annotation, Place place) {
        return place.file() + ">" + annotation.getPath();
    }

    private Optional<UserSymbol> missing(SymbolFile annotation, String message, Place place) {
        problems.put(key(annotation, place), List.of(warning(message, "name an SVG file beside the text", place)));
        return Optional.empty();
    }

    private static Diagnostic warning(String message, String remedy, Place place) {
        return Diagnostic.warning(Code.SYMBOL, message + "; the usual symbol is drawn", remedy, place);
    }

    private Read read(Path path, String name) throws IOException {
        FileTime written = Files.getLastModifiedTime(path);
        long size = Files.size(path);
        Read before = known.get(path);
        if (before != null && before.written().equals(written) && before.size() == size) {
            return before;
        }
        Read now;
        try (var in = Files.newInputStream(path)) {
            UserSymbol symbol = SvgSymbolReader.read(name, in.readNBytes(SvgSymbolReader.MOST_BYTES + 1));
            now = new Read(written, size, Optional.of(symbol), List.of());
        } catch (DiagnosticException refused) {
            now = new Read(written, size, Optional.empty(), refused.diagnostics().stream()
                    .map(each -> warning(each.message(), each.remedy(), each.place())).toList());
        }
        known.put(path, now);
        return now;
    }
}
