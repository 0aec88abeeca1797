package org.twinsmith.diagram.swt.editor;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.diagram.layout.ElkLayout;
import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.diagram.view.SubScene;

/** Lays out anew what the user asks for: the one selected open container, else all. In the background; can be cancelled. */
final class Arrange {
    private final TopologyEditor editor;

    Arrange(TopologyEditor editor) {
        this.editor = editor;
    }

    void start() {
        DiagramView view = editor.view();
        List<String> selected = editor.selection().components();
        Component container = selected.size() == 1 && view.component(selected.getFirst()).component().isOpen()
                ? view.component(selected.getFirst()).component() : view.scene().root();
        Scene scene = SubScene.of(view.scene(), container);
        new Job("Arrange " + container.name()) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
                try {
                    Picture picture = new ElkLayout(monitor::isCanceled).place(scene);
                    PlatformUI.getWorkbench().getDisplay().asyncExec(() -> arrange(view, scene, picture));
                    return Status.OK_STATUS;
                } catch (DiagnosticException cancelled) {
                    return Status.CANCEL_STATUS;
                }
            }
        }.schedule();
    }

    /** Nothing happens where the drawing changed meanwhile: the picture would be of another. */
    private void arrange(DiagramView view, Scene scene, Picture picture) {
        if (editor.canvas().isDisposed() || editor.view() != view
                || !SubScene.of(view.scene(), view.component(scene.root().path()).component()).equals(scene)) {
            return;
        }
        view.record();
        view.arrange(picture);
        editor.stage().arranged("Arrange", view.stopRecording());
        if (scene.root().path().isEmpty()) {
            editor.canvas().fit();
        }
    }
}
