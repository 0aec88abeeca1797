package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.twinsmith.diagram.layout.Measures;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.PlacedPin.Side;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.layout.TextMetrics;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.store.PinLayout;

/** Puts pins on the borders of components: what links lead to on the left, what they come from on the right, unless somebody said otherwise. */
final class PinPlaces {
    private static final double GAP = 2;
    /** What a pin with its name takes up along its side. */
    private static final double ROOM = Measures.PIN_LABEL + 4;
    private static final int MOST_ROWS = 4;

    private PinPlaces() {
    }

    /**
     * The pins of a component.
     *
     * @param known places by path of the pin, null for those without, which get one
     * @param linked knows the links of those without
     */
    static List<PlacedPin> place(Component component, Rectangle box, Function<String, PinLayout> known, LinkedPins linked) {
        Map<String, PinLayout> places = new HashMap<>();
        Map<Side, List<Pin>> free = sides(component, known, linked, places);
        // The header of a frame is no place for a pin.
        double top = component.isOpen() ? Math.min(box.height() / 2, Measures.HEADER) : 0;
        free.forEach((side, pins) -> spread(side, pins, top, box.height(), places));
        return apart(component.pins().stream().map(pin -> at(pin, box, places.get(pin.path()))).toList());
    }

    /** The height at which the names of pins that have no place yet have room on their sides; 0 where all have one. */
    static double height(Component component, Function<String, PinLayout> known, LinkedPins linked) {
        Map<String, PinLayout> places = new HashMap<>();
        Map<Side, List<Pin>> free = sides(component, known, linked, places);
        return free.entrySet().stream().mapToDouble(each -> ROOM * (1 + each.getValue().size()
                + places.values().stream().filter(place -> place.side() == each.getKey()).count())).max().orElse(0);
    }

    /** The pins without a place by the side that they go to. @param places receives the known ones */
    private static Map<Side, List<Pin>> sides(Component component, Function<String, PinLayout> known, LinkedPins linked, Map<String, PinLayout> places) {
        Map<Side, List<Pin>> free = new EnumMap<>(Side.class);
        int west = 0;
        int east = 0;
        for (Pin pin : component.pins()) {
            PinLayout place = known.apply(pin.path());
            if (place != null) {
                places.put(pin.path(), place);
                continue;
            }
            boolean right = linked.isSource(pin.path()) || !linked.isLinked(pin.path()) && east < west;
            west += right ? 0 : 1;
            east += right ? 1 : 0;
            free.computeIfAbsent(right ? Side.EAST : Side.WEST, side -> new ArrayList<>()).add(pin);
        }
        return free;
    }

    /** The same with names that do not lie on each other: below a line rather than above it, or farther out. */
    static List<PlacedPin> apart(List<PlacedPin> pins) {
        List<PlacedPin> apart = new ArrayList<>();
        for (PlacedPin pin : pins) {
            PlacedPin free = pin;
            for (int row = 1; row < MOST_ROWS && meets(free, apart); row++) {
                free = new PlacedPin(pin.pin(), pin.bounds(), pin.side(), elsewhere(pin, row));
            }
            apart.add(meets(free, apart) ? pin : free);
        }
        return apart;
    }

    private static boolean meets(PlacedPin pin, List<PlacedPin> others) {
        return others.stream().anyMatch(each -> each.side() == pin.side() && each.label().grown(-1).meets(pin.label().grown(-1)));
    }

    private static Rectangle elsewhere(PlacedPin pin, int row) {
        Rectangle label = pin.label();
        return switch (pin.side()) {
            case WEST, EAST -> label.moved(0, row == 1 ? label.height() + 2 * GAP : 0);
            case NORTH -> label.moved(0, -row * label.height());
            case SOUTH -> label.moved(0, row * label.height());
        };
    }

    /** Evenly, beside what already has its place on that side. */
    private static void spread(Side side, List<Pin> pins, double top, double bottom, Map<String, PinLayout> places) {
        List<Double> taken = places.values().stream().filter(each -> each.side() == side).map(PinLayout::at).toList();
        int all = pins.size() + taken.size();
        List<Double> slots = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            slots.add(Math.rint(top + (bottom - top) * (i + 1) / (all + 1)));
        }
        taken.forEach(at -> slots.stream().min((a, b) -> Double.compare(Math.abs(a - at), Math.abs(b - at))).ifPresent(slots::remove));
        for (int i = 0; i < pins.size(); i++) {
            places.put(pins.get(i).path(), new PinLayout(side, slots.get(i)));
        }
    }

    /** A pin at its place. */
    static PlacedPin at(Pin pin, Rectangle box, PinLayout place) {
        Point center = switch (place.side()) {
            case WEST -> new Point(box.x(), box.y() + along(place, box.height()));
            case EAST -> new Point(box.right(), box.y() + along(place, box.height()));
            case NORTH -> new Point(box.x() + along(place, box.width()), box.y());
            case SOUTH -> new Point(box.x() + along(place, box.width()), box.bottom());
        };
        double half = Measures.PORT / 2;
        Rectangle marker = new Rectangle(center.x() - half, center.y() - half, Measures.PORT, Measures.PORT);
        double width = Math.min(TextMetrics.width(pin.name(), Measures.PIN_LABEL, false), Measures.PIN_LABEL_WIDTH) + 2;
        double height = Measures.PIN_LABEL + 2;
        Rectangle label = switch (place.side()) {
            case WEST -> new Rectangle(marker.x() - GAP - width, center.y() - GAP - height, width, height);
            case EAST -> new Rectangle(marker.right() + GAP, center.y() - GAP - height, width, height);
            case NORTH -> new Rectangle(center.x() + GAP * 2, marker.y() - GAP - height, width, height);
            case SOUTH -> new Rectangle(center.x() + GAP * 2, marker.bottom() + GAP, width, height);
        };
        return new PlacedPin(pin, marker, place.side(), label);
    }

    /** A pin stays off the corners. */
    private static double along(PinLayout place, double length) {
        return Math.clamp(place.at(), Measures.PORT, length - Measures.PORT);
    }

    /** The place that a pin has now. */
    static PinLayout of(PlacedPin pin, Rectangle box) {
        Point at = pin.bounds().center();
        double along = switch (pin.side()) {
            case WEST, EAST -> at.y() - box.y();
            case NORTH, SOUTH -> at.x() - box.x();
        };
        return new PinLayout(pin.side(), Rounded.of(along));
    }
}
