package org.twinsmith.diagram.swt.editor;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.twinsmith.diagram.swt.model.TopologyModel;
import org.twinsmith.diagram.view.DiagramView;

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
            Findings findings = Findings.read(editor, view);
            if (!monitor.isCanceled()) {
                PlatformUI.getWorkbench().getDisplay().syncExec(() -> show(read, findings));
            }
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return editor.file().isAccessible() ? Status.warning("The drawing of " + editor.file().getName() + " cannot be read", e)
                    : Status.OK_STATUS;
        }
    }

    private void show(TopologyModel.Reading read, Findings findings) {
        if (!editor.canvas().isDisposed() && !editor.canvas().tool().isDragging()) {
            editor.show(read);
            editor.body().setFindings(findings);
        } else if (!editor.canvas().isDisposed()) {
            request(200);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return FAMILY.equals(family);
    }
}
