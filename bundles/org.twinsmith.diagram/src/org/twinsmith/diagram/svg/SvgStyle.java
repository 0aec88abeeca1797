package org.twinsmith.diagram.svg;

import java.util.LinkedHashMap;
import java.util.Map;

import org.twinsmith.diagram.paint.Theme;

/**
 * The style sheet of a drawing. All of it lies below the class {@code tw-drawing}, so that a drawing can be put into a
 * page; dark colours apply on screens only, so that paper stays white.
 */
public final class SvgStyle {
    /** Number of different hues for media. */
    static final int HUES = 5;

    /** The style sheet; holds no character that XML would need escaped. */
    public static final String CSS = """
            .tw-drawing {
              LIGHT
              font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
            }
            @media screen and (prefers-color-scheme: dark) {
              .tw-drawing {
                DARK
              }
            }
            .tw-drawing .tw-paper { fill: var(--tw-paper); }
            .tw-drawing .tw-frame { fill: var(--tw-frame); stroke: var(--tw-line); }
            .tw-drawing .tw-card { fill: var(--tw-card); stroke: var(--tw-line); stroke-width: 1.2; }
            .tw-drawing .tw-symbol { fill: none; stroke: var(--tw-ink); stroke-width: 1.6; stroke-linejoin: round; }
            .tw-drawing .tw-symbol-solid { fill: var(--tw-ink); stroke: none; }
            .tw-drawing .tw-symbol-liquid { fill: var(--tw-liquid); stroke: none; }
            .tw-drawing .tw-flow { fill: none; stroke: var(--tw-hue, var(--tw-hue-0)); stroke-width: 2.2; }
            .tw-drawing .tw-signal-head { fill: var(--tw-signal); stroke: none; }
            .tw-drawing .tw-link .tw-signal { fill: none; stroke: var(--tw-signal); stroke-width: 1.3; stroke-dasharray: 5 4; }
            .tw-drawing .tw-junction { fill: var(--tw-hue, var(--tw-signal)); stroke: none; }
            .tw-drawing .tw-port { fill: var(--tw-card); stroke: var(--tw-ink); stroke-width: 1.4; }
            .tw-drawing .tw-signal-pin { fill: var(--tw-card); stroke: var(--tw-signal); stroke-width: 1.3; }
            .tw-drawing .tw-readout { fill: var(--tw-pill); stroke: none; }
            .tw-drawing .tw-readout-alarm { fill: var(--tw-pill); stroke: var(--tw-alarm); stroke-width: 1.4; }
            .tw-drawing .tw-name-text, .tw-drawing .tw-header-text { fill: var(--tw-ink); font-weight: 600; }
            .tw-drawing .tw-type-text, .tw-drawing .tw-readout-text { fill: var(--tw-muted); }
            .tw-drawing .tw-pin-text { fill: var(--tw-muted); }
            .tw-drawing .tw-hint-text { fill: var(--tw-muted); font-style: italic; }
            .tw-drawing .tw-value-text { fill: var(--tw-ink); font-weight: 600; font-variant-numeric: tabular-nums; }
            .tw-drawing .tw-hue-0 { --tw-hue: var(--tw-hue-0); }
            .tw-drawing .tw-hue-1 { --tw-hue: var(--tw-hue-1); }
            .tw-drawing .tw-hue-2 { --tw-hue: var(--tw-hue-2); }
            .tw-drawing .tw-hue-3 { --tw-hue: var(--tw-hue-3); }
            .tw-drawing .tw-hue-4 { --tw-hue: var(--tw-hue-4); }
            .tw-drawing .tw-alarm-text, .tw-drawing .tw-bad-text { fill: var(--tw-alarm); font-weight: 600; }
            .tw-drawing .tw-unusual-text { fill: var(--tw-warning); font-weight: 600; }
            .tw-drawing .tw-bad-text { text-decoration: line-through; }
            .tw-drawing .tw-stale-text { fill: var(--tw-muted); font-style: italic; }
            .tw-drawing .tw-link:hover path { stroke-width: 3.4; }
            """.replace("LIGHT", colors(Theme.LIGHT)).replace("DARK", colors(Theme.DARK));

    private SvgStyle() {
    }

    private static String colors(Theme theme) {
        StringBuilder css = new StringBuilder();
        Map<String, Integer> colors = new LinkedHashMap<>();
        colors.put("paper", theme.paper());
        colors.put("ink", theme.ink());
        colors.put("muted", theme.muted());
        colors.put("line", theme.line());
        colors.put("card", theme.card());
        colors.put("frame", theme.frame());
        colors.put("pill", theme.pill());
        colors.put("liquid", theme.liquid());
        colors.put("signal", theme.signal());
        colors.put("alarm", theme.alarm());
        colors.put("warning", theme.warning());
        for (int i = 0; i < HUES; i++) {
            colors.put("hue-" + i, theme.hue(i));
        }
        colors.forEach((name, color) -> css.append(css.isEmpty() ? "" : " ").append("--tw-").append(name)
                .append(String.format(": #%06x;", color)));
        return css.toString();
    }
}
