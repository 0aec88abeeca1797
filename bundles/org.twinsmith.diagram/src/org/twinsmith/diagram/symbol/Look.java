package org.twinsmith.diagram.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.twinsmith.diagram.scene.UserSymbol.Fill;

/**
 * How shapes are drawn. A drawing has colours of its own, so that a symbol is seen in dark theme too: dark areas become solid, other
 * colours tinted, white ones empty; lines have the colour and width of all symbols.
 */
record Look(Fill fill, boolean line, boolean shown) {
    /** What SVG says where nothing is said: black areas, no lines. */
    static final Look FIRST = new Look(Fill.SOLID, false, true);
    private static final double DARK = 0.45;
    private static final double WHITE = 0.97;
    /** Of the colours with names those that are in common use (CSS Color 4, section 6.1). */
    private static final Map<String, Integer> NAMES = Map.ofEntries(Map.entry("black", 0), Map.entry("white", 0xffffff), Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080), Map.entry("silver", 0xc0c0c0), Map.entry("red", 0xff0000), Map.entry("green", 0x008000),
            Map.entry("lime", 0x00ff00), Map.entry("blue", 0x0000ff), Map.entry("navy", 0x80), Map.entry("yellow", 0xffff00),
            Map.entry("orange", 0xffa500), Map.entry("aqua", 0xffff), Map.entry("cyan", 0xffff), Map.entry("teal", 0x8080),
            Map.entry("purple", 0x800080), Map.entry("maroon", 0x800000), Map.entry("lightblue", 0xadd8e6), Map.entry("lightgray", 0xd3d3d3),
            Map.entry("lightgrey", 0xd3d3d3), Map.entry("darkgray", 0xa9a9a9), Map.entry("darkgrey", 0xa9a9a9));
    private static final Set<String> REFUSED = Set.of("filter", "mask", "clip-path", "marker-start", "marker-mid", "marker-end", "href", "class");

    /** An attribute, or one declaration of a style. */
    record Property(String name, String value) {
    }

    /** This, with what an element says of itself. @throws IllegalArgumentException where it says what a symbol cannot have */
    Look with(List<Property> properties) {
        Look look = this;
        for (Property each : properties) {
            look = each.name().equals("style") ? look.with(style(each.value())) : look.with(each);
        }
        return look;
    }

    private static List<Property> style(String text) {
        List<Property> properties = new ArrayList<>();
        for (String declaration : text.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                properties.add(new Property(declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip()));
            }
        }
        return properties;
    }

    private Look with(Property property) {
        String value = property.value().strip().toLowerCase(Locale.ROOT);
        if (property.name().startsWith("on") || REFUSED.contains(property.name()) && !value.equals("none")) {
            throw new IllegalArgumentException("a symbol has no '" + property.name() + "'");
        }
        return switch (property.name()) {
            case "fill" -> new Look(fill(value), line, shown);
            case "stroke" -> new Look(fill, !value.equals("none"), shown);
            case "display" -> new Look(fill, line, shown && !value.equals("none"));
            case "visibility" -> new Look(fill, line, shown && value.equals("visible"));
            default -> this;
        };
    }

    private static Fill fill(String color) {
        if (color.equals("none") || color.equals("transparent")) {
            return Fill.NONE;
        }
        double light = color.equals("currentcolor") ? 0 : light(color);
        return light < DARK ? Fill.SOLID : light > WHITE ? Fill.NONE : Fill.TINTED;
    }

    /** Relative brightness, 0 black to 1 white. */
    private static double light(String color) {
        int rgb;
        if (color.matches("#[0-9a-f]{6}")) {
            rgb = Integer.parseInt(color.substring(1), 16);
        } else if (color.matches("#[0-9a-f]{3}")) {
            rgb = Integer.parseInt(color.replaceAll("([0-9a-f])", "$1$1").substring(1), 16);
        } else if (NAMES.containsKey(color)) {
            rgb = NAMES.get(color);
        } else {
            throw new IllegalArgumentException("the colour '" + color + "' is not understood: write #rrggbb, or none");
        }
        return (0.3 * (rgb >> 16 & 0xff) + 0.59 * (rgb >> 8 & 0xff) + 0.11 * (rgb & 0xff)) / 255;
    }
}
