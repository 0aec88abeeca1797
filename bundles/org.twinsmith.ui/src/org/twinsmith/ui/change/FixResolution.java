package org.twinsmith.ui.change;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.twinsmith.lang.ide.fix.QuickFix;
import org.twinsmith.ui.picture.Pictures;
import org.twinsmith.ui.project.ProblemMarkers;

/** A fix by its title; what it writes is asked for when it is applied, for the texts as they are then. */
final class FixResolution extends WorkbenchMarkerResolution {
    private final IMarker origin;
    private final String title;

    FixResolution(IMarker origin, String title) {
        this.origin = origin;
        this.title = title;
    }

    @Override
    public String getLabel() {
        return title;
    }

    @Override
    public String getDescription() {
        return origin.getAttribute(IMarker.MESSAGE, "");
    }

    @Override
    public Image getImage() {
        return Pictures.get("fix");
    }

    @Override
    public void run(IMarker marker) {
        try {
            Optional<QuickFix> fix = FindingFixes.of(marker).stream().filter(each -> each.title().equals(title)).findFirst();
            if (fix.isPresent()) {
                TextChanges.perform(title, fix.get().changes());
            }
        } catch (CoreException e) {
            StatusManager.getManager().handle(Status.error("'" + title + "' could not be done", e), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    /** The findings that the same change mends, for the Problems view to mend at once. */
    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        String code = origin.getAttribute(ProblemMarkers.CODE, "");
        return Arrays.stream(markers).filter(each -> !each.equals(origin) && code.equals(each.getAttribute(ProblemMarkers.CODE, null)))
                .filter(each -> FindingFixes.of(each).stream().anyMatch(fix -> fix.title().equals(title))).toArray(IMarker[]::new);
    }
}
