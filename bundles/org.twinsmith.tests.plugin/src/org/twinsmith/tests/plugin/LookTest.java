package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.twinsmith.lang.ide.coloring.Meaning;

/** Colours, keys and pages of settings. */
class LookTest {
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    /** WCAG 2.1, success criterion 1.4.3: text on its ground. */
    private static final double READABLE = 4.5;

    @Test
    void everyColourIsReadableOnTheGroundOfItsThemeAndTheDarkThemeBringsItsOwn() throws Exception {
        ITextEditor editor = Workbench.open(Workbench.example().getFile("station.twin"));
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        ITheme light = engine.getActiveTheme();
        Map<Meaning, RGB> onLight = colors();
        assertThat(unreadable(onLight, new RGB(255, 255, 255))).isEmpty();

        assertThat(Platform.getBundle("org.eclipse.e4.ui.swt.gtk") != null).as("menus of GTK follow the theme").isEqualTo("gtk".equals(Platform.getWS()));
        engine.setTheme(DARK, false);
        try {
            Workbench.waitUntil("the theme is dark", () -> brightness(ground(editor)) < 0.2);
            Workbench.waitUntil("names have the colours of the dark theme", () -> typeIs(editor, colors().get(Meaning.TYPE)));
            Workbench.pause(1000);
            Workbench.screenshot("dark");
            assertThat(unreadable(colors(), ground(editor))).isEmpty();
            assertThat(colors()).doesNotContainEntry(Meaning.TYPE, onLight.get(Meaning.TYPE));
        } finally {
            engine.setTheme(light, false);
        }
        Workbench.waitUntil("the theme is light again", () -> brightness(ground(editor)) > 0.8);
    }

    private static boolean typeIs(ITextEditor editor, RGB color) {
        StyledText text = Workbench.textOf(editor);
        StyleRange style = text.getStyleRangeAtOffset(text.getText().indexOf("TowerTank {"));
        return style != null && style.foreground != null && style.foreground.getRGB().equals(color);
    }

    private static RGB ground(ITextEditor editor) {
        return ((Control) Workbench.textOf(editor)).getBackground().getRGB();
    }

    private static Map<Meaning, RGB> colors() {
        var registry = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        return Arrays.stream(Meaning.values()).collect(Collectors.toMap(each -> each,
                each -> registry.getRGB("org.twinsmith.ui.color." + each.name().toLowerCase(java.util.Locale.ROOT))));
    }

    private static List<String> unreadable(Map<Meaning, RGB> colors, RGB ground) {
        return colors.entrySet().stream().filter(each -> contrast(each.getValue(), ground) < READABLE)
                .map(each -> each.getKey() + " " + contrast(each.getValue(), ground)).toList();
    }

    /** WCAG 2.1, "contrast ratio". */
    private static double contrast(RGB one, RGB other) {
        double a = brightness(one);
        double b = brightness(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** WCAG 2.1, "relative luminance". */
    private static double brightness(RGB color) {
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
    }

    private static double linear(int eightBit) {
        double share = eightBit / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void noKeyOfOursMeansSomethingElseToo() {
        IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
        List<Binding> ours = Arrays.stream(keys.getBindings()).filter(each -> isOurs(each)).toList();

        assertThat(ours).extracting(each -> each.getTriggerSequence().toString())
                .contains("F9", "CTRL+/", "ALT+SHIFT+R", "CTRL+SHIFT+F", "CTRL+SHIFT+T");
        assertThat(ours).allSatisfy(own -> assertThat(Arrays.stream(keys.getBindings()).filter(each -> !isOurs(each))
                .filter(each -> each.getParameterizedCommand() != null && each.getTriggerSequence().equals(own.getTriggerSequence()))
                .filter(each -> each.getSchemeId().equals(own.getSchemeId()) && each.getContextId().equals(own.getContextId())))
                .as(own.toString()).isEmpty());
    }

    private static boolean isOurs(Binding binding) {
        return binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getId().startsWith("org.twinsmith.");
    }

    @Test
    void thePageOfSettingsOpensAndLeadsToColoursAndKeys() {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), "org.twinsmith.ui.preferences", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Workbench.settle();

        Workbench.screenshot(dialog.getShell(), "preferences");
        assertThat(dialog.getSelectedPage()).isInstanceOf(org.twinsmith.ui.preference.PreferencePage.class);
        dialog.close();
    }

    @Test
    void everyItemOfTheToolBarsHasANameForThoseWhoDoNotSeeIt() {
        assertThat(Workbench.all(Workbench.window().getShell(), ToolBar.class).filter(Control::isVisible).flatMap(bar -> Arrays.stream(bar.getItems()))
                .filter(item -> (item.getStyle() & org.eclipse.swt.SWT.SEPARATOR) == 0 && item.getControl() == null)
                .filter(item -> item.getImage() != null)
                .filter(item -> (item.getToolTipText() == null || item.getToolTipText().isBlank()) && item.getText().isBlank())).isEmpty();
    }
}
