package org.twinsmith.ui.run;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

/** Turns {@code file.twin:line:column} at the head of a line into a link to that place. */
public final class PlaceLinks implements IPatternMatchListenerDelegate {
    private static final Pattern PLACE = Pattern.compile("(.+?\\.twin):(\\d+):(\\d+)");

    private TextConsole console;

    @Override
    public void connect(TextConsole watched) {
        console = watched;
    }

    @Override
    public void disconnect() {
        console = null;
    }

    @Override
    public void matchFound(PatternMatchEvent event) {
        try {
            Matcher place = PLACE.matcher(console.getDocument().get(event.getOffset(), event.getLength()));
            if (place.find()) {
                for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(Path.of(place.group(1)).toUri())) {
                    var link = new PlaceLink(file, Integer.parseInt(place.group(2)));
                    console.addHyperlink(link, event.getOffset(), event.getLength());
                    return;
                }
            }
        } catch (BadLocationException e) {
            ILog.of(PlaceLinks.class).info("The console was emptied while its links were made", e);
        }
    }
}
