package org.twinsmith.diagram.swt.editor;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.twinsmith.diagram.swt.model.TopologyModel;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.ui.project.ProblemMarkers;

/** Reads the drawn system from the text, in the background; several requests become one. */
public final class SceneReading extends Job {
    /** The job family, for whoever must wait until all is drawn. */
    public static final Object FAMILY = SceneReading.class;
    private final TopologyEditor editor;

    SceneReading(TopologyEditor editor) {
        super("Draw " + editor.file().getName());
        this.editor = editor;
        setSystem(true);
    }

    /** Asks for a reading after some quiet. */
    void request(int millis) {
        schedule(millis);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            DiagramView view = editor.view();
            TopologyModel.Reading read = editor.model().read(editor.system(), view::isOpened);
            Map<String, String> problems = problems(view);
            if (!monitor.isCanceled()) {
                PlatformUI.getWorkbench().getDisplay().syncExec(() -> show(read, problems));
            }
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return editor.file().isAccessible() ? Status.warning("The drawing of " + editor.file().getName() + " cannot be read", e)
                    : Status.OK_STATUS;
        }
    }

    private void show(TopologyModel.Reading read, Map<String, String> problems) {
        if (!editor.canvas().isDisposed() && !editor.canvas().tool().isDragging()) {
            editor.show(read);
            editor.canvas().setProblems(problems);
        } else if (!editor.canvas().isDisposed()) {
            request(200);
        }
    }

    /** What is marked in the text, by the element of the drawing whose text it is. */
    private Map<String, String> problems(DiagramView view) throws CoreException {
        Map<String, String> worst = new HashMap<>();
        if (editor.system().isEmpty()) {
            return worst;
        }
        for (IMarker marker : editor.file().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)) {
            int start = marker.getAttribute(IMarker.CHAR_START, -1);
            boolean error = marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO) == IMarker.SEVERITY_ERROR;
            if (start >= 0) {
                editor.model().elementAt(editor.system(), view, start)
                        .ifPresent(element -> worst.merge(element, error ? "error" : "warning", (a, b) -> a.equals("error") ? a : b));
            }
        }
        return worst;
    }

    @Override
    public boolean belongsTo(Object family) {
        return FAMILY.equals(family);
    }
}
