package org.twinsmith.diagram;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.diagram.layout.ElkLayout;
import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.scene.Documentation;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.scene.SceneOptions;
import org.twinsmith.diagram.scene.SceneReader;
import org.twinsmith.diagram.scene.UserSymbol;
import org.twinsmith.diagram.store.SystemLayout;
import org.twinsmith.diagram.svg.SvgDocument;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.model.twin.ComponentType;

/**
 * The topology of a system, drawn: {@code TopologyDrawing.of(system).layout(() -> false).toSvg()}.
 *
 * <p>Reading the model happens in {@link #of}, on the caller's thread; layout and writing touch no model and may run
 * anywhere.
 */
public final class TopologyDrawing {
    private final Scene scene;

    private TopologyDrawing(Scene scene) {
        this.scene = Objects.requireNonNull(scene);
    }

    /** The drawing of a system, without doc comments. */
    public static TopologyDrawing of(ComponentType system) {
        return of(system, Documentation.NONE);
    }

    /** The drawing of a system; doc comments become tooltips. */
    public static TopologyDrawing of(ComponentType system, Documentation documentation) {
        return of(system, documentation, type -> Optional.empty());
    }

    /** The same with symbols that users drew. @param symbols the symbol of a type, if there is one */
    public static TopologyDrawing of(ComponentType system, Documentation documentation, Function<ComponentType, Optional<UserSymbol>> symbols) {
        return new TopologyDrawing(new SceneReader(documentation, SceneOptions.REPORT.withSymbols(symbols)).read(system));
    }

    /** What is drawn. */
    public Scene scene() {
        return scene;
    }

    /**
     * Places everything.
     *
     * @param cancelled asked often; true ends the work soon
     * @throws DiagnosticException with code CANCELLED where it was cancelled
     */
    public Placed layout(BooleanSupplier cancelled) {
        return new Placed(scene, new ElkLayout(cancelled).place(scene));
    }

    /** Everything where a layout says it stands; what it does not know finds a place. */
    public Placed arranged(SystemLayout layout) {
        return new Placed(scene, new DiagramView(scene, layout).sheet());
    }

    /** A drawing in which everything has a position. */
    public record Placed(Scene scene, Picture picture) {
        /** Standalone SVG in UTF-8 without an XML declaration; the same drawing gives the same bytes. */
        public String toSvg() {
            return toSvg(Map.of());
        }

        /** As {@link #toSvg()}, with values in the readouts: texts by signal, in the unit that the readout names. */
        public String toSvg(Map<String, String> values) {
            String name = scene.root().name();
            int parts = picture.components().size() - 1;
            String description = "The system " + name + " with " + count(parts, "part") + " and "
                    + count(scene.links().size(), "connection") + ".";
            return SvgDocument.of(picture, "Topology of " + name, description, values);
        }

        private static String count(int number, String what) {
            return number + " " + what + (number == 1 ? "" : "s");
        }
    }
}
