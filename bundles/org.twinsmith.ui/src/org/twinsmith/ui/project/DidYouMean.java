package org.twinsmith.ui.project;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.statushandlers.StatusManager;

/** Offers to write one of the names that a finding proposes in place of the one it complains about. */
public final class DidYouMean implements IMarkerResolutionGenerator2 {
    private static final Pattern PROPOSALS = Pattern.compile("did you mean (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");

    @Override
    public boolean hasResolutions(IMarker marker) {
        return !proposals(marker).isEmpty();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return proposals(marker).stream().map(Rename::new).toArray(IMarkerResolution[]::new);
    }

    private static List<String> proposals(IMarker marker) {
        return PROPOSALS.matcher(marker.getAttribute(ProblemMarkers.REMEDY, "")).results()
                .flatMap(match -> QUOTED.matcher(match.group(1)).results()).map((MatchResult quoted) -> quoted.group(1))
                .distinct().toList();
    }

    private record Rename(String name) implements IMarkerResolution {
        @Override
        public String getLabel() {
            return "Change to '" + name + "'";
        }

        @Override
        public void run(IMarker marker) {
            try {
                replace(marker);
            } catch (CoreException | BadLocationException e) {
                StatusManager.getManager().handle(Status.error("The change to '" + name + "' could not be made", e),
                        StatusManager.SHOW | StatusManager.LOG);
            }
        }

        /** Through the shared document, so that an open editor shows it as one step to undo. */
        private void replace(IMarker marker) throws CoreException, BadLocationException {
            int start = marker.getAttribute(IMarker.CHAR_START, -1);
            int end = marker.getAttribute(IMarker.CHAR_END, -1);
            IFile file = (IFile) marker.getResource();
            ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
            boolean closed = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE) == null;
            buffers.connect(file.getFullPath(), LocationKind.IFILE, null);
            try {
                ITextFileBuffer buffer = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
                new ReplaceEdit(start, end - start, name).apply(buffer.getDocument());
                if (closed) {
                    buffer.commit(null, false);
                }
            } finally {
                buffers.disconnect(file.getFullPath(), LocationKind.IFILE, null);
            }
        }
    }
}
