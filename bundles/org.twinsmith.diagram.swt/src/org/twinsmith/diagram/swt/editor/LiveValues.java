package org.twinsmith.diagram.swt.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.twinsmith.diagram.live.LiveStream;
import org.twinsmith.diagram.paint.LiveValue;
import org.twinsmith.ui.run.LivePages;

/** Shows in a drawing what its system does now: that of a run of the workbench, or of a page that the user names. */
public final class LiveValues {
    private final TopologyEditor editor;
    private final Display display;
    private final Runnable watch;
    private String followed = "";
    private String named = "";
    private boolean wanted = true;
    private Optional<LiveStream> stream = Optional.empty();
    private Map<String, LiveValue> latest = new HashMap<>();
    private boolean waiting;

    LiveValues(TopologyEditor editor) {
        this.editor = editor;
        this.display = editor.canvas().getDisplay();
        this.watch = () -> display.asyncExec(this::find);
        LivePages.listen(watch);
    }

    void dispose() {
        LivePages.forget(watch);
        stream.ifPresent(LiveStream::close);
    }

    /** Whether values are shown where there are any. */
    boolean isWanted() {
        return wanted;
    }

    void setWanted(boolean now) {
        wanted = now;
        if (!wanted) {
            editor.canvas().setValues(Map.of());
        }
        find();
    }

    /** Another system is drawn: what was known is of no use. */
    void forget() {
        follow("");
        editor.canvas().setValues(Map.of());
        find();
    }

    /** Asks for the address of a page that runs elsewhere. */
    void ask() {
        InputDialog dialog = new InputDialog(editor.getSite().getShell(), "Live Values", "The address of a live page, as 'twinsmith live' prints it:",
                followed.isEmpty() ? "http://127.0.0.1:8080/" : followed, text -> {
                    try {
                        LiveStream.check(text);
                        return null;
                    } catch (IllegalArgumentException e) {
                        return e.getMessage();
                    }
                });
        if (dialog.open() == Window.OK) {
            named = dialog.getValue().strip();
            wanted = true;
            find();
        }
    }

    /** Follows what is to be followed now; the user's choice comes before what runs in the workbench. */
    void find() {
        if (editor.canvas().isDisposed()) {
            return;
        }
        String address = !wanted ? "" : !named.isEmpty() ? named
                : LivePages.of(editor.file().getFullPath().toString(), editor.system()).map(LivePages.Page::address).orElse("");
        follow(address);
    }

    private void follow(String address) {
        if (!address.equals(followed)) {
            stream.ifPresent(LiveStream::close);
            followed = address;
            stream = address.isEmpty() ? Optional.empty() : Optional.of(LiveStream.of(address, values -> take(address, values)));
            // The last values of what has ended stay, as old ones, until something else is followed.
            Map<String, LiveValue> old = new HashMap<>(address.isEmpty() && wanted ? editor.canvas().values() : Map.of());
            old.replaceAll((signal, value) -> value.as(LiveValue.State.STALE));
            editor.canvas().setValues(old);
        }
    }

    /** From the thread of the stream: what comes quicker than it can be shown is left out. */
    private synchronized void take(String address, Map<String, LiveValue> values) {
        latest = values;
        if (!waiting && !display.isDisposed()) {
            waiting = true;
            display.asyncExec(() -> show(address));
        }
    }

    private void show(String address) {
        Map<String, LiveValue> values;
        synchronized (this) {
            waiting = false;
            values = latest;
        }
        if (!editor.canvas().isDisposed() && address.equals(followed)) {
            editor.canvas().setValues(values);
        }
    }
}
