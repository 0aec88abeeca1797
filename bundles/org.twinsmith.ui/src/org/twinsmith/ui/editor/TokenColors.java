package org.twinsmith.ui.editor;

import java.util.Locale;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.twinsmith.ui.language.TokenKind;

/** The colours of tokens, from the workbench's theme: the user may change them, and a dark theme brings its own. */
final class TokenColors {
    private static final String PREFIX = "org.twinsmith.ui.color.";

    private TokenColors() {
    }

    /** The attribute of a kind in the current theme; null where the text keeps the editor's own colour. */
    static TextAttribute of(TokenKind kind) {
        return kind == TokenKind.DEFAULT ? null : new TextAttribute(colors().get(id(kind)), null, style(kind));
    }

    /** Whether a changed theme property is one of these colours. */
    static boolean isOurs(String property) {
        return property.startsWith(PREFIX);
    }

    private static String id(TokenKind kind) {
        return PREFIX + kind.name().toLowerCase(Locale.ROOT);
    }

    private static int style(TokenKind kind) {
        return kind == TokenKind.KEYWORD ? SWT.BOLD : SWT.NORMAL;
    }

    private static ColorRegistry colors() {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
    }
}
