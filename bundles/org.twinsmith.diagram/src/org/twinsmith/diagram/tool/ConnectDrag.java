package org.twinsmith.diagram.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.diagram.view.Hit;

/** Leads a line from a pin, or an end of a link, to another pin: what fits is marked, what does not says why. */
final class ConnectDrag implements Drag {
    private static final double CATCH = 12;
    private final Stage stage;
    private final String fixed;
    /** The link whose end moves, and which; empty for a new one. */
    private final Optional<Request.Reconnect> moved;
    private Point at;
    private Optional<String> over = Optional.empty();

    /** A new connection. */
    ConnectDrag(Stage stage, String pin, Point at) {
        this(stage, pin, at, Optional.empty());
    }

    private ConnectDrag(Stage stage, String fixed, Point at, Optional<Request.Reconnect> moved) {
        this.stage = stage;
        this.fixed = fixed;
        this.at = at;
        this.moved = moved;
    }

    /** An end of a link that is led elsewhere. */
    static ConnectDrag of(Stage stage, String link, boolean source, Point at) {
        String fixed = link.substring(source ? link.indexOf('>') + 1 : 0, source ? link.length() : link.indexOf('>'));
        return new ConnectDrag(stage, fixed, at, Optional.of(new Request.Reconnect(link, source, "")));
    }

    @Override
    public void to(Pointer pointer) {
        at = pointer.at();
        over = stage.view().at(at, Math.max(CATCH, pointer.near())) instanceof Hit.Pin pin && !pin.path().equals(fixed)
                ? Optional.of(pin.path()) : Optional.empty();
    }

    private Optional<String> obstacle(String pin) {
        boolean towards = moved.map(Request.Reconnect::source).orElse(false);
        return towards ? stage.obstacle(pin, fixed) : stage.obstacle(fixed, pin);
    }

    @Override
    public void end(Pointer pointer) {
        to(pointer);
        over.filter(pin -> obstacle(pin).isEmpty()).ifPresent(pin -> stage.ask(moved.<Request>map(each ->
                new Request.Reconnect(each.link(), each.source(), pin)).orElseGet(() -> new Request.Connect(fixed, pin))));
    }

    @Override
    public void cancel() {
        over = Optional.empty();
    }

    @Override
    public List<Feedback> feedback() {
        DiagramView view = stage.view();
        Optional<PlacedPin> start = view.pin(fixed);
        if (start.isEmpty()) {
            return List.of();
        }
        Optional<String> why = over.flatMap(this::obstacle);
        List<Feedback> shown = new ArrayList<>();
        Point from = start.get().bounds().center();
        Point to = over.flatMap(view::pin).map(pin -> pin.bounds().center()).orElse(at);
        shown.add(new Feedback.Line(List.of(from, to), why.isPresent() ? Ink.REFUSED : Ink.GHOST));
        // Only what is near is marked: asking all ten thousand would take longer than a frame.
        Rectangle near = new Rectangle(at.x(), at.y(), 0, 0).grown(400);
        view.visible(near).components().forEach(each -> each.pins().stream()
                .filter(pin -> !pin.pin().path().equals(fixed) && obstacle(pin.pin().path()).isEmpty())
                .forEach(pin -> shown.add(new Feedback.Frame(pin.bounds().grown(3), Ink.GHOST))));
        why.ifPresent(text -> shown.add(new Feedback.Words(at.plus(14, 22), text, Ink.REFUSED)));
        return shown;
    }
}
