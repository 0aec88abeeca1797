package org.twinsmith.diagram.swt.editor;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.swt.canvas.DiagramCanvas;
import org.twinsmith.diagram.view.Hit;

/** Says what lies under the pointer, and what the checks say of it. */
final class HoverTip {
    private static final int NEAR_PIXELS = 3;
    private final TopologyEditor editor;
    private final DiagramCanvas canvas;
    private Hit last = new Hit.Blank();

    HoverTip(TopologyEditor editor, DiagramCanvas canvas) {
        this.editor = editor;
        this.canvas = canvas;
        canvas.addListener(SWT.MouseMove, this::move);
    }

    /** The checks may say something else of what lies under the pointer. */
    void forget() {
        last = new Hit.Blank();
        canvas.setToolTipText(null);
    }

    private void move(Event event) {
        if (canvas.tool().isDragging()) {
            return;
        }
        Hit hit = editor.view().at(canvas.sight().at(event.x, event.y), NEAR_PIXELS / canvas.sight().zoom());
        if (!hit.equals(last)) {
            last = hit;
            String text = text(hit);
            // SWT takes a single ampersand for a mnemonic.
            canvas.setToolTipText(text.isEmpty() ? null : text.replace("&", "&&"));
        }
    }

    private String text(Hit hit) {
        return switch (hit) {
            case Hit.Pin pin -> editor.view().pin(pin.path()).map(PlacedPin::pin).map(HoverTip::pin).orElse("");
            case Hit.Link link -> with(editor.view().link(link.key()).map(each -> each.link().source() + " → " + each.link().target()).orElse(""), link.key());
            case Hit.Node node -> editor.view().find(node.path()).map(PlacedComponent::component).map(this::component).orElse("");
            case Hit.Blank blank -> "";
        };
    }

    private static String pin(Pin pin) {
        return pin.typeName().isEmpty() ? pin.path() : pin.path() + " : " + pin.typeName();
    }

    private String component(Component component) {
        String title = component.typeName().isEmpty() ? component.path() : component.path() + " : " + component.typeName();
        String text = with(title, component.path());
        return component.documentation().isEmpty() ? text : text + "\n" + firstSentence(component.documentation());
    }

    /** Broken by the window, not where the text breaks its lines. */
    private static String firstSentence(String documentation) {
        return documentation.replaceAll("\\s*\\R\\s*", " ").replaceAll("(?<=[a-z)]{2}\\.) .*", "");
    }

    /** What the checks found stands behind the title. */
    private String with(String title, String element) {
        return Stream.concat(Stream.of(title), editor.body().findings().messages(element).stream()).collect(Collectors.joining("\n"));
    }
}
