package org.twinsmith.ui.coloring;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;
import org.twinsmith.lang.ide.coloring.Meaning;
import org.twinsmith.lang.ide.coloring.Stretch;

/** The colours of meanings, from the workbench's theme: the user may change them, and a dark theme brings its own. */
final class MeaningColors {
    private static final String PREFIX = "org.twinsmith.ui.color.";
    /** What the lexer knows without linking; the rest are names. */
    private static final Set<Meaning> WORDS = EnumSet.of(Meaning.KEYWORD, Meaning.COMMENT, Meaning.DOCUMENTATION, Meaning.TEXT,
            Meaning.NUMBER, Meaning.UNIT);

    private MeaningColors() {
    }

    /** The attribute of a meaning in the current theme. */
    static TextAttribute of(Meaning meaning) {
        return new TextAttribute(colors().get(id(meaning)), null, meaning == Meaning.KEYWORD ? SWT.BOLD : SWT.NORMAL);
    }

    static boolean isName(Stretch stretch) {
        return !WORDS.contains(stretch.meaning());
    }

    /** How a name looks. */
    static StyleRange style(Stretch name) {
        StyleRange style = new StyleRange();
        style.start = name.offset();
        style.length = name.length();
        style.foreground = colors().get(id(name.meaning()));
        return style;
    }

    /** Whether a changed theme property is one of these colours. */
    static boolean isOurs(String property) {
        return property.startsWith(PREFIX);
    }

    private static String id(Meaning meaning) {
        return PREFIX + meaning.name().toLowerCase(Locale.ROOT);
    }

    private static ColorRegistry colors() {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
    }
}
