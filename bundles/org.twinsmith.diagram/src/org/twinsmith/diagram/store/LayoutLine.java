package org.twinsmith.diagram.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.svg.SvgNumber;

/**
 * What one line of a layout file says.
 *
 * @param system name of the system
 * @param kind what stands somewhere
 * @param path which one; empty for the view
 * @param place where
 */
record LayoutLine(String system, Kind kind, String path, Placement place) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}(\\.\\d{1,6})?");
    /** After the corners that an engineer chose. */
    private static final String OWN = "own";

    /** The second word of a line. */
    enum Kind {
        NODE, PIN, LINK, VIEW;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a line says; empty where it means nothing. */
    static Optional<LayoutLine> of(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        try {
            return words.size() < 3 ? Optional.empty() : Optional.of(read(words));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static LayoutLine read(List<String> words) {
        String system = words.get(0);
        Kind kind = Kind.valueOf(words.get(1).toUpperCase(Locale.ROOT));
        if (!words.get(1).equals(kind.word())) {
            throw new IllegalArgumentException("kinds are written in lower case");
        }
        List<String> rest = words.subList(kind == Kind.VIEW ? 2 : 3, words.size());
        Placement place = switch (kind) {
            case NODE -> node(rest);
            case PIN -> new PinLayout(PlacedPin.Side.valueOf(one(rest, 2).get(0).toUpperCase(Locale.ROOT)), number(rest.get(1)));
            case LINK -> link(rest);
            case VIEW -> new Viewport(positive(one(rest, 3).get(0)), number(rest.get(1)), number(rest.get(2)));
        };
        String path = kind == Kind.VIEW ? "" : words.get(2);
        if (kind == Kind.LINK && path.chars().filter(c -> c == '>').count() != 1) {
            throw new IllegalArgumentException("a link has two ends");
        }
        return new LayoutLine(system, kind, path, place);
    }

    private static LinkLayout link(List<String> words) {
        boolean own = !words.isEmpty() && words.getLast().equals(OWN);
        return new LinkLayout(words.subList(0, words.size() - (own ? 1 : 0)).stream().map(LayoutLine::point).toList(), own);
    }

    private static NodeLayout node(List<String> words) {
        boolean marked = words.size() == 5;
        if (marked && !List.of("open", "closed").contains(words.get(4)) || words.size() < 4 || words.size() > 5) {
            throw new IllegalArgumentException("x y width height, and open or closed");
        }
        Rectangle bounds = new Rectangle(number(words.get(0)), number(words.get(1)), positive(words.get(2)), positive(words.get(3)));
        return new NodeLayout(bounds, marked ? Optional.of(words.get(4).equals("open")) : Optional.empty());
    }

    private static List<String> one(List<String> words, int count) {
        if (words.size() != count) {
            throw new IllegalArgumentException(count + " words");
        }
        return words;
    }

    private static Point point(String word) {
        String[] pair = word.split(",", -1);
        return new Point(number(one(List.of(pair), 2).get(0)), number(pair[1]));
    }

    private static double number(String word) {
        if (!NUMBER.matcher(word).matches()) {
            throw new IllegalArgumentException(word);
        }
        return Double.parseDouble(word);
    }

    private static double positive(String word) {
        double value = number(word);
        if (value <= 0) {
            throw new IllegalArgumentException(word);
        }
        return value;
    }

    /** What the line is about; a file should say it once. */
    String key() {
        return system + " " + kind.word() + " " + path;
    }

    /** The line as it is written. */
    String text() {
        List<String> words = new ArrayList<>(List.of(system, kind.word()));
        if (kind != Kind.VIEW) {
            words.add(path);
        }
        switch (place) {
            case NodeLayout node -> words.addAll(node(node));
            case PinLayout pin -> words.addAll(List.of(pin.side().name().toLowerCase(Locale.ROOT), SvgNumber.of(pin.at())));
            case Viewport view -> words.addAll(List.of(SvgNumber.of(view.zoom()), SvgNumber.of(view.x()), SvgNumber.of(view.y())));
            case LinkLayout link -> {
                link.bends().forEach(each -> words.add(text(each)));
                words.addAll(link.own() ? List.of(OWN) : List.of());
            }
        }
        return String.join(" ", words);
    }

    private static List<String> node(NodeLayout node) {
        Rectangle box = node.bounds();
        List<String> words = new ArrayList<>(List.of(SvgNumber.of(box.x()), SvgNumber.of(box.y()), SvgNumber.of(box.width()),
                SvgNumber.of(box.height())));
        node.open().ifPresent(open -> words.add(open ? "open" : "closed"));
        return words;
    }

    private static String text(Point point) {
        return SvgNumber.of(point.x()) + "," + SvgNumber.of(point.y());
    }
}
