package org.twinsmith.diagram.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.model.edit.CopiedInstance;

/**
 * Components that were copied, of one container, with the links among them. Holds nothing of a model, so that it can be pasted into
 * another.
 *
 * @param parts in the order of the drawing
 * @param joints links by the names of the parts: {@code p1.discharge}
 */
public record Copied(List<Part> parts, List<Joint> joints) {
    public Copied {
        parts = List.copyOf(parts);
        joints = List.copyOf(joints);
    }

    /** One component. @param at its corner, from that of the first */
    public record Part(CopiedInstance instance, Point at) {
    }

    /** A link between two parts. */
    public record Joint(String source, String target) {
    }

    /** @param instances of components of one container, by their paths in the drawing */
    public static Copied of(DiagramView view, Map<String, CopiedInstance> instances) {
        List<Part> parts = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        Rectangle first = null;
        for (Map.Entry<String, CopiedInstance> each : instances.entrySet()) {
            Rectangle box = view.component(each.getKey()).bounds();
            first = first == null ? box : first;
            parts.add(new Part(each.getValue(), new Point(box.x() - first.x(), box.y() - first.y())));
            // Links do not say which member of a family they mean.
            if (each.getValue().sizes().isBlank()) {
                names.put(each.getKey(), each.getValue().name());
            }
        }
        List<Joint> joints = new ArrayList<>();
        for (Link link : view.scene().links()) {
            String source = name(names, link.scope(), link.source());
            String target = name(names, link.scope(), link.target());
            if (!source.isEmpty() && !target.isEmpty()) {
                joints.add(new Joint(source, target));
            }
        }
        return new Copied(parts, joints);
    }

    /** A pin by the name of the part to which it belongs, and the way from there; empty where that is none of the parts. */
    private static String name(Map<String, String> names, String scope, String pin) {
        String inScope = scope.isEmpty() ? pin : pin.startsWith(scope + ".") ? pin.substring(scope.length() + 1) : "";
        int dot = inScope.indexOf('.');
        String owner = dot < 0 ? "" : (scope.isEmpty() ? "" : scope + ".") + inScope.substring(0, dot);
        return names.containsKey(owner) ? names.get(owner) + inScope.substring(dot) : "";
    }
}
