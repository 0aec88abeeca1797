package org.twinsmith.diagram.swt.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.twinsmith.diagram.edit.Ends;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.tool.Request;

/** Connects without a pointer: lists what the pins of a component can be connected to. */
final class ConnectDialog {
    private final TopologyEditor editor;

    ConnectDialog(TopologyEditor editor) {
        this.editor = editor;
    }

    /** Asks for a connection of one component with any other, or of two with each other. */
    void ask(List<String> components) {
        List<Request.Connect> possible = possible(components.getFirst(), components.size() > 1 ? List.of(components.get(1)) : others());
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(editor.getSite().getShell(), new LabelProvider() {
            @Override
            public String getText(Object element) {
                return element instanceof Request.Connect each ? each.source() + " → " + each.target() : super.getText(element);
            }
        });
        dialog.setTitle("Connect");
        dialog.setMessage("A connection that fits; type to search:");
        dialog.setEmptyListMessage("Nothing fits that is not connected already.");
        dialog.setElements(possible.toArray());
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Request.Connect chosen) {
            editor.stage().ask(chosen);
        }
    }

    private List<String> others() {
        return editor.view().components().stream().map(each -> each.component().path()).toList();
    }

    /** What fits between the pins of a component and those of others; a value goes to an input, ports go both ways and stand there once. */
    List<Request.Connect> possible(String component, List<String> others) {
        Ends ends = new Ends(editor.view());
        List<Request.Connect> found = new ArrayList<>();
        for (Pin own : pins(component)) {
            for (String other : others) {
                for (Pin pin : other.equals(component) ? List.<Pin>of() : pins(other)) {
                    if (ends.obstacle(own.path(), pin.path()).isEmpty()) {
                        found.add(new Request.Connect(own.path(), pin.path()));
                    } else if (own.kind() == Pin.Kind.SIGNAL && ends.obstacle(pin.path(), own.path()).isEmpty()) {
                        found.add(new Request.Connect(pin.path(), own.path()));
                    }
                }
            }
        }
        return found;
    }

    private List<Pin> pins(String component) {
        return editor.view().find(component).map(PlacedComponent::component).map(each -> each.pins()).orElse(List.of());
    }
}
