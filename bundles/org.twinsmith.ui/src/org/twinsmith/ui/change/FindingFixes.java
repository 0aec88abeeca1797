package org.twinsmith.ui.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.ide.fix.QuickFix;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.ProblemMarkers;
import org.twinsmith.ui.project.TwinProjects;

/** The language's quick fixes for the findings that markers show. */
public final class FindingFixes implements IMarkerResolutionGenerator2 {

    @Override
    public boolean hasResolutions(IMarker marker) {
        return !of(marker).isEmpty();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return of(marker).stream().map(fix -> new FixResolution(marker, fix.title())).toArray(IMarkerResolution[]::new);
    }

    /** The fixes for a marker in the texts as they are now. */
    static List<QuickFix> of(IMarker marker) {
        if (!(marker.getResource() instanceof IFile file) || !file.exists()) {
            return List.of();
        }
        try {
            var model = TwinProjects.textOf(file.getProject());
            return finding(marker, file).map(finding -> TwinLanguage.get().fixes(model, finding)).orElse(List.of());
        } catch (CoreException e) {
            ILog.of(FindingFixes.class).warn("No quick fixes: a file of the model cannot be read", e);
            return List.of();
        }
    }

    /** The finding that a marker was made from, with the place where editing has moved it to; empty for another tool's marker. */
    private static Optional<Diagnostic> finding(IMarker marker, IFile file) {
        int start = marker.getAttribute(IMarker.CHAR_START, -1);
        int length = marker.getAttribute(IMarker.CHAR_END, -1) - start;
        Place place = new Place(file.getFullPath().toString(), marker.getAttribute(IMarker.LINE_NUMBER, 1), 1, start, length);
        String code = marker.getAttribute(ProblemMarkers.CODE, "");
        return start < 0 || length < 0 ? Optional.empty() : Arrays.stream(Code.values()).filter(each -> each.id().equals(code)).findFirst()
                .map(each -> Diagnostic.error(each, marker.getAttribute(IMarker.MESSAGE, ""), marker.getAttribute(ProblemMarkers.REMEDY, ""), place));
    }
}
