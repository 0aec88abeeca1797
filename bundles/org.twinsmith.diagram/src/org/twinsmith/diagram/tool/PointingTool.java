package org.twinsmith.diagram.tool;

import java.util.List;
import java.util.Optional;

import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.diagram.view.Hit;

/**
 * The tool at hand when no other is: selects, moves, resizes, connects, bends, depending on what the pointer is pressed on.
 * With a type chosen from the palette, the next press puts an instance of it there.
 */
public final class PointingTool {
    private static final double SLACK = 3;
    private final Stage stage;
    private Optional<Pointer> pressed = Optional.empty();
    private Optional<Drag> drag = Optional.empty();
    private Optional<String> chosen = Optional.empty();
    private Point last = new Point(0, 0);

    public PointingTool(Stage stage) {
        this.stage = stage;
    }

    /** Chooses a type, by its full name, whose instance the next press puts into the drawing. */
    public void choose(Optional<String> type) {
        cancel();
        chosen = type;
    }

    /** Where the pointer was last. */
    public Point last() {
        return last;
    }

    public Optional<String> chosen() {
        return chosen;
    }

    public void press(Pointer pointer) {
        last = pointer.at();
        if (chosen.isPresent()) {
            String type = chosen.get();
            chosen = Optional.empty();
            stage.ask(new Request.Create(type, stage.view().containerAt(pointer.at()),
                    new Point(Snap.to(pointer.at().x(), pointer.free()), Snap.to(pointer.at().y(), pointer.free()))));
            return;
        }
        pressed = Optional.of(pointer);
        Hit under = stage.view().at(pointer.at(), pointer.near());
        String hit = element(under);
        boolean grabsEnd = under instanceof Hit.Pin pin && selectedAt(pin).isPresent();
        if (!hit.isEmpty() && !grabsEnd && handle(pointer).isEmpty()) {
            if (pointer.adding()) {
                stage.selection().toggle(hit);
            } else if (!stage.selection().all().contains(hit)) {
                stage.selection().set(List.of(hit));
            }
        }
    }

    /** What a press on something selects. */
    private static String element(Hit hit) {
        return switch (hit) {
            case Hit.Node node -> node.path();
            case Hit.Link link -> link.key();
            case Hit.Pin pin -> pin.owner();
            case Hit.Blank none -> "";
        };
    }

    public void move(Pointer pointer) {
        last = pointer.at();
        if (pressed.isEmpty()) {
            return;
        }
        if (drag.isEmpty()) {
            Point from = pressed.get().at();
            if (Math.hypot(pointer.at().x() - from.x(), pointer.at().y() - from.y()) < SLACK * pointer.near() / 4) {
                return;
            }
            drag = Optional.of(begin(pressed.get()));
        }
        drag.get().to(pointer);
    }

    private Drag begin(Pointer from) {
        Optional<Handle> handle = handle(from);
        if (handle.isPresent()) {
            return new ResizeDrag(stage, handle.get());
        }
        return switch (stage.view().at(from.at(), from.near())) {
            case Hit.Pin pin -> from.free() ? new PinDrag(stage, pin.path()) : connecting(pin, from);
            case Hit.Link link -> new BendDrag(stage, link.key(), link.leg());
            case Hit.Node node when !stage.selection().components().isEmpty() -> new MoveDrag(stage, from.at());
            case Hit.Node node -> new MarqueeDrag(stage, from);
            case Hit.Blank none -> new MarqueeDrag(stage, from);
        };
    }

    /** At the end of a selected link that end is meant; elsewhere a new connection. */
    private Drag connecting(Hit.Pin pin, Pointer from) {
        return selectedAt(pin).<Drag>map(link -> ConnectDrag.of(stage, DiagramView.key(link), link.source().equals(pin.path()), from.at()))
                .orElseGet(() -> new ConnectDrag(stage, pin.path(), from.at()));
    }

    /** The selected link that ends at a pin. */
    private Optional<Link> selectedAt(Hit.Pin pin) {
        return stage.selection().links().stream().flatMap(key -> stage.view().link(key).stream()).map(PlacedLink::link)
                .filter(link -> link.source().equals(pin.path()) || link.target().equals(pin.path())).findFirst();
    }

    public void release(Pointer pointer) {
        last = pointer.at();
        if (pressed.isPresent() && drag.isEmpty() && !pointer.adding() && handle(pointer).isEmpty()) {
            String hit = element(stage.view().at(pointer.at(), pointer.near()));
            stage.selection().set(hit.isEmpty() ? List.of() : List.of(hit));
        }
        Optional<Drag> ended = drag;
        drag = Optional.empty();
        pressed = Optional.empty();
        ended.ifPresent(each -> each.end(pointer));
    }

    /** On a name: edit it; on a container or something that could be opened: open or close it. */
    public void doubleClick(Pointer pointer) {
        if (stage.view().at(pointer.at(), pointer.near()) instanceof Hit.Node node) {
            stage.ask(new Request.Toggle(node.path()));
        }
    }

    /** Gives up what is going on. */
    public void cancel() {
        drag.ifPresent(Drag::cancel);
        drag = Optional.empty();
        pressed = Optional.empty();
        chosen = Optional.empty();
    }

    public boolean isDragging() {
        return drag.isPresent();
    }

    /** The handle under the pointer, of a single selected component. */
    public Optional<Handle> handle(Pointer pointer) {
        List<String> selected = stage.selection().components();
        if (selected.size() != 1 || stage.view().find(selected.getFirst()).isEmpty()) {
            return Optional.empty();
        }
        Rectangle box = stage.view().component(selected.getFirst()).bounds();
        Rectangle area = new Rectangle(pointer.at().x(), pointer.at().y(), 0, 0).grown(pointer.near() * 1.2);
        if (stage.view().at(pointer.at(), pointer.near()) instanceof Hit.Pin) {
            return Optional.empty();
        }
        return Handle.of(selected.getFirst()).stream().filter(each -> area.contains(each.at(box))).findFirst();
    }

    /** What is shown over the drawing. */
    public List<Feedback> feedback() {
        if (chosen.isPresent()) {
            return List.of(new Feedback.Frame(new Rectangle(Snap.to(last.x(), false), Snap.to(last.y(), false), 90, 60), Ink.GHOST));
        }
        return drag.map(Drag::feedback).orElse(List.of());
    }
}
