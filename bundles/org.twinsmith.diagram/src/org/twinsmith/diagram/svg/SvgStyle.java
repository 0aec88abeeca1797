package org.twinsmith.diagram.svg;

/**
 * The style sheet of a drawing. All of it lies below the class {@code tw-drawing}, so that a drawing can be put into a
 * page; dark colours apply on screens only, so that paper stays white.
 *
 * <p>Hues are from the palette of Okabe and Ito (2008), which colour-blind readers can tell apart.
 */
public final class SvgStyle {
    /** Number of different hues for media. */
    static final int HUES = 5;

    /** The style sheet; holds no character that XML would need escaped. */
    public static final String CSS = """
            .tw-drawing {
              --tw-paper: #ffffff; --tw-ink: #1f2a36; --tw-muted: #637282; --tw-line: #b9c4cf; --tw-card: #ffffff;
              --tw-frame: #f5f7f9; --tw-pill: #eaf0f6; --tw-liquid: #cfe3f3; --tw-signal: #7a8794;
              --tw-hue-0: #0072b2; --tw-hue-1: #c05200; --tw-hue-2: #00805c; --tw-hue-3: #a34b83; --tw-hue-4: #7a6a00;
              font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
            }
            @media screen and (prefers-color-scheme: dark) {
              .tw-drawing {
                --tw-paper: #14191f; --tw-ink: #e4e9ee; --tw-muted: #9aa7b4; --tw-line: #475462; --tw-card: #1d242c;
                --tw-frame: #181e25; --tw-pill: #2a343f; --tw-liquid: #24455f; --tw-signal: #93a1ae;
                --tw-hue-0: #56b4e9; --tw-hue-1: #f0924c; --tw-hue-2: #35c49b; --tw-hue-3: #d99bc4; --tw-hue-4: #e6d85a;
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
            .tw-drawing .tw-link:hover path { stroke-width: 3.4; }
            """;

    private SvgStyle() {
    }
}
