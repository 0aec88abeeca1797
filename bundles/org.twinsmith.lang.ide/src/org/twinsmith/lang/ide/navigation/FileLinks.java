package org.twinsmith.lang.ide.navigation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.twin.Import;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** The files that a text names: those that declare what it imports, and those whose names stand in quotes. */
public final class FileLinks {

    /** A named file. @param place where it is named, @param target its path */
    public record Link(Place place, String target) {
    }

    private FileLinks() {
    }

    /**
     * The links of one file of a model, in the order of the text; none to the library, which stands in no file.
     *
     * @param exists whether there is a file of a path, which is absolute like those of the model
     */
    public static List<Link> of(LoadedModel model, TwinFile file, Predicate<String> exists) {
        List<Link> links = new ArrayList<>();
        for (Import each : file.getImports()) {
            declaring(model, each).map(target -> new Link(model.place(each, TwinPackage.Literals.IMPORT__IMPORTED_NAMESPACE), target))
                    .ifPresent(links::add);
        }
        String path = model.place(file).file();
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(file).getRootNode().getLeafNodes()) {
            String text = leaf.getText();
            if (!leaf.isHidden() && text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
                existing(path, text.substring(1, text.length() - 1), exists).ifPresent(target -> links.add(
                        new Link(new Place(path, leaf.getStartLine(), 0, leaf.getOffset() + 1, leaf.getLength() - 2), target)));
            }
        }
        return links;
    }

    private static Optional<String> declaring(LoadedModel model, Import imported) {
        String name = String.valueOf(imported.getImportedNamespace());
        return model.files().stream().filter(file -> name.equals(file.getNamespace() + ".*") || declares(file, name))
                .findFirst().map(file -> model.place(file).file()).filter(path -> !path.isEmpty());
    }

    private static boolean declares(TwinFile file, String name) {
        return file.getElements().stream().anyMatch(each -> named(each).filter(own -> name.equals(file.getNamespace() + "." + own)).isPresent());
    }

    private static Optional<String> named(EObject element) {
        return element instanceof org.twinsmith.model.twin.Named named ? Optional.ofNullable(named.getName()) : Optional.empty();
    }

    /** A file beside the model; no name that leads elsewhere by itself, such as one with a scheme. */
    private static Optional<String> existing(String path, String name, Predicate<String> exists) {
        try {
            return Optional.of(Path.of(path).resolveSibling(name).normalize().toString()).filter(exists);
        } catch (InvalidPathException e) {
            // Any text may stand in quotes; most of it is no file name.
            return Optional.empty();
        }
    }
}
