package org.twinsmith.lang;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.lang.diagnostics.Places;
import org.twinsmith.lang.diagnostics.WarningRules;
import org.twinsmith.model.SourceText;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.TwinFile;

/**
 * A model that was read, linked and checked.
 *
 * @param files the user's files, in the order of their paths; without the library, to which their references lead
 * @param sources the texts read, in the same order; one that could not be parsed at all has no file
 * @param diagnostics all findings, sorted by file and place
 * @param quantities units of declarations and values of literals over the library's units
 */
public record LoadedModel(List<TwinFile> files, List<ModelSource> sources, List<Diagnostic> diagnostics,
        UnitTable units, Quantities quantities, Places places) implements SourceText {

    private static final Comparator<Diagnostic> ORDER = Comparator.<Diagnostic, String>comparing(each -> each.place().file())
            .thenComparingInt(each -> each.place().offset()).thenComparing(Diagnostic::code).thenComparing(Diagnostic::message);

    public LoadedModel {
        files = List.copyOf(files);
        sources = List.copyOf(sources);
        diagnostics = WarningRules.of(files).judge(diagnostics).stream().sorted(ORDER).distinct().toList();
    }

    /** What a compilation found, as the model judges its own warnings. */
    public List<Diagnostic> judged(List<Diagnostic> found) {
        return WarningRules.of(files).judge(found);
    }

    /** Whether anything stops compilation. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** The declarations of one kind, in the order of files and text. */
    public <T extends Element> List<T> all(Class<T> kind) {
        return files.stream().flatMap(file -> file.getElements().stream()).filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public Place place(EObject element) {
        return places.of(element);
    }

    /** Where one value of an element stands, such as its unit; the element itself where the value has no text. */
    public Place place(EObject element, EStructuralFeature feature) {
        return places.of(element, feature);
    }

    @Override
    public String text(EObject element) {
        return Places.text(element).replaceAll("\\s+", " ");
    }

    @Override
    public String documentation(EObject declaration) {
        return Documentation.of(declaration);
    }

    /** The errors among the findings. */
    public Stream<Diagnostic> errors() {
        return diagnostics.stream().filter(Diagnostic::isError);
    }
}
