package org.twinsmith.diagram.paint;

import java.util.List;

/**
 * The colours of a drawing, as {@code 0xRRGGBB}.
 *
 * <p>Hues are from the palette of Okabe and Ito (2008), which colour-blind readers can tell apart.
 *
 * @param hues of media, by their number
 */
public record Theme(int paper, int ink, int muted, int line, int card, int frame, int pill, int liquid, int signal, int accent,
        int alarm, int warning, List<Integer> hues) {
    /** For bright screens and paper. */
    public static final Theme LIGHT = new Theme(0xffffff, 0x1f2a36, 0x637282, 0xb9c4cf, 0xffffff, 0xf5f7f9, 0xeaf0f6, 0xcfe3f3, 0x7a8794,
            0x0a66c2, 0xc62828, 0xb26a00, List.of(0x0072b2, 0xc05200, 0x00805c, 0xa34b83, 0x7a6a00));
    /** For dark screens. */
    public static final Theme DARK = new Theme(0x14191f, 0xe4e9ee, 0x9aa7b4, 0x475462, 0x1d242c, 0x181e25, 0x2a343f, 0x24455f, 0x93a1ae,
            0x6cb6ff, 0xff7b72, 0xe3a23c, List.of(0x56b4e9, 0xf0924c, 0x35c49b, 0xd99bc4, 0xe6d85a));

    public Theme {
        hues = List.copyOf(hues);
    }

    /** No colour. */
    public static final int NONE = -1;

    /** How something is drawn. @param fill its colour or {@link #NONE}, @param line likewise, @param width of its line, in px */
    public record Style(int fill, int line, double width, boolean dashed) {
        static Style filled(int color) {
            return new Style(color, NONE, 0, false);
        }

        static Style lined(int color, double width) {
            return new Style(NONE, color, width, false);
        }
    }

    /** The colour of a medium; that of signals where there is none. */
    public int hue(int number) {
        return number < 0 ? signal : hues.get(number % hues.size());
    }

    /** How an ink is drawn here; text has the colour of the fill. */
    public Style style(Ink ink, int hue) {
        return switch (ink) {
            case FRAME -> new Style(frame, line, 1, false);
            case CARD -> new Style(card, line, 1.2, false);
            case SYMBOL -> Style.lined(this.ink, 1.6);
            case SYMBOL_SOLID -> Style.filled(this.ink);
            case SYMBOL_LIQUID -> Style.filled(liquid);
            case FLOW -> Style.lined(hue(Math.max(hue, 0)), 2.2);
            case SIGNAL -> new Style(NONE, signal, 1.3, true);
            case SIGNAL_HEAD -> Style.filled(signal);
            case JUNCTION -> Style.filled(hue(hue));
            case PORT -> new Style(card, this.ink, 1.4, false);
            case SIGNAL_PIN -> new Style(card, signal, 1.3, false);
            case READOUT -> Style.filled(pill);
            case READOUT_ALARM -> new Style(pill, alarm, 1.4, false);
            case NAME_TEXT, HEADER_TEXT, VALUE_TEXT -> Style.filled(this.ink);
            case TYPE_TEXT, READOUT_TEXT, PIN_TEXT, HINT_TEXT, STALE_TEXT -> Style.filled(muted);
            case ALARM_TEXT, BAD_TEXT -> Style.filled(alarm);
            case UNUSUAL_TEXT -> Style.filled(warning);
            case SELECTION -> Style.lined(accent, 2);
            case HANDLE -> new Style(paper, accent, 1.4, false);
            case GHOST -> new Style(NONE, accent, 1.6, true);
            case REFUSED -> new Style(NONE, alarm, 1.6, true);
            case MARQUEE -> new Style(NONE, accent, 1, true);
            case HIGHLIGHT -> Style.lined(warning, 3);
            case ERROR_MARK -> new Style(alarm, paper, 1, false);
            case WARNING_MARK -> new Style(warning, paper, 1, false);
        };
    }

    /** Whether a text is set in bold. */
    public static boolean isBold(Ink ink) {
        return switch (ink) {
            case NAME_TEXT, HEADER_TEXT, VALUE_TEXT, UNUSUAL_TEXT, ALARM_TEXT, BAD_TEXT -> true;
            default -> false;
        };
    }
}
