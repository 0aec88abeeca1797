package org.twinsmith.cli.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.cli.console.Hashes;
import org.twinsmith.core.plan.Provenance;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.twin.ExternalBehaviour;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.TableDeclaration;
import org.twinsmith.model.twin.TwinFile;

/** The files of numbers that a model reads its tables and recordings from: what went into a run besides the texts. */
public final class DataFiles {
    private DataFiles() {
    }

    /** The files that exist, in the order of their paths. */
    public static List<Provenance.Input> of(LoadedModel model) {
        SortedSet<Path> paths = new TreeSet<>();
        for (TwinFile file : model.files()) {
            for (Iterator<EObject> all = file.eAllContents(); all.hasNext();) {
                EObject element = all.next();
                named(element).map(name -> Path.of(model.place(element).file()).resolveSibling(name)).filter(Files::isRegularFile)
                        .ifPresent(paths::add);
            }
        }
        return paths.stream().map(DataFiles::input).toList();
    }

    private static Optional<String> named(EObject element) {
        return switch (element) {
            case TableDeclaration table -> Optional.ofNullable(table.getFile());
            case ExternalBehaviour behaviour -> Optional.ofNullable(behaviour.getFile());
            case Source source when "file".equals(source.getKind()) -> Optional.ofNullable(source.getEndpoint());
            default -> Optional.empty();
        };
    }

    private static Provenance.Input input(Path path) {
        try {
            return new Provenance.Input(path.toString(), Hashes.sha256(Files.readAllBytes(path)));
        } catch (IOException e) {
            // Whoever reads the numbers reports it; what cannot be read has no hash.
            return new Provenance.Input(path.toString(), "");
        }
    }
}
