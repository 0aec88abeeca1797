package org.twinsmith.sirius;

import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;

/**
 * Shows words in a window of the workbench as soon as the tool that says them is through. By reflection: this bundle is built
 * without a toolkit, and works where there is no window, too.
 */
public final class MessageWindow implements Consumer<String> {
    private static final String TITLE = "Twinsmith";

    /** Nothing is shown outside of the thread of the windows, in which tools work. */
    @Override
    public void accept(String words) {
        Optional<Bundle> toolkit = SiriusRegistrar.installed("org.eclipse.jface");
        if (toolkit.isEmpty()) {
            return;
        }
        try {
            Class<?> display = toolkit.get().loadClass("org.eclipse.swt.widgets.Display");
            Object current = display.getMethod("getCurrent").invoke(null);
            if (current != null) {
                Runnable show = () -> show(toolkit.get(), display, current, words);
                display.getMethod("asyncExec", Runnable.class).invoke(current, show);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(words, e);
        }
    }

    private static void show(Bundle toolkit, Class<?> display, Object current, String words) {
        try {
            Class<?> shell = toolkit.loadClass("org.eclipse.swt.widgets.Shell");
            Object over = display.getMethod("getActiveShell").invoke(current);
            toolkit.loadClass("org.eclipse.jface.dialogs.MessageDialog").getMethod("openInformation", shell, String.class, String.class)
                    .invoke(null, over, TITLE, words);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(words, e);
        }
    }
}
