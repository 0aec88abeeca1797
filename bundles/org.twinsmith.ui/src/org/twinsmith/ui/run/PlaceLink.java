package org.twinsmith.ui.run;

import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * A link to a line of a file.
 *
 * @param file the file
 * @param line 1-based line
 */
record PlaceLink(IFile file, int line) implements IHyperlink {

    @Override
    public void linkActivated() {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            IMarker place = file.createMarker(IMarker.TEXT, Map.of(IMarker.LINE_NUMBER, line, IMarker.TRANSIENT, true));
            IDE.openEditor(page, place);
            place.delete();
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    @Override
    public void linkEntered() {
        // The link looks the same under the mouse.
    }

    @Override
    public void linkExited() {
        // The link looks the same under the mouse.
    }
}
