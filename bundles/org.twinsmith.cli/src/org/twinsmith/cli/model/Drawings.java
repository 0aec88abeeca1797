package org.twinsmith.cli.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.twinsmith.cli.console.Action;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.diagram.TopologyDrawing;
import org.twinsmith.diagram.store.LayoutFile;
import org.twinsmith.diagram.store.SystemLayout;
import org.twinsmith.diagram.symbol.SymbolFiles;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.model.twin.ComponentType;

/** Draws systems as the engineer arranged them in the workbench, or as ELK does where nobody did. */
public final class Drawings {
    private Drawings() {
    }

    /** The drawing of a system as SVG, doc comments as tooltips. */
    public static String svg(Action action, LoadedModel model, ComponentType system) {
        SymbolFiles symbols = new SymbolFiles(Path::of);
        TopologyDrawing drawing = TopologyDrawing.of(system, Documentation::of, type -> symbols.of(type, model::place));
        symbols.problems().forEach(action::report);
        SystemLayout layout = layout(action, Path.of(model.place(system).file()), system.getName());
        return (layout.nodes().isEmpty() ? drawing.layout(() -> false) : drawing.arranged(layout)).toSvg();
    }

    /** Says which symbols that types name cannot be drawn. */
    public static void checkSymbols(Action action, LoadedModel model) {
        SymbolFiles symbols = new SymbolFiles(Path::of);
        model.all(ComponentType.class).forEach(type -> symbols.of(type, model::place));
        symbols.problems().forEach(action::report);
    }

    private static SystemLayout layout(Action action, Path text, String system) {
        Path file = LayoutFile.beside(text);
        if (!Files.isRegularFile(file)) {
            return SystemLayout.EMPTY;
        }
        try {
            LayoutFile layout = LayoutFile.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            layout.problems().forEach(problem -> action.report(Diagnostic.warning(Code.LAYOUT_LINE, "this line " + problem.reason()
                    + " and counts for nothing", "delete it, or move the element in the drawing", new Place(file.toString(), problem.line(), 1, 0, 0))));
            return layout.system(system);
        } catch (IOException e) {
            action.report(Diagnostic.warning(Code.LAYOUT_LINE, "cannot read " + file + "; everything is laid out anew", "", Place.NOWHERE));
            return SystemLayout.EMPTY;
        }
    }
}
