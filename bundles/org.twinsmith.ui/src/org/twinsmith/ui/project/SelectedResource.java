package org.twinsmith.ui.project;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.navigator.resources.ProjectExplorer;

/** What a command is about: the selected resource, or the file being edited where an editor or nothing is active. */
public final class SelectedResource {
    private SelectedResource() {
    }

    /** The resource that a command is about; empty where there is none. */
    public static Optional<IResource> of(ExecutionEvent event) {
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        Optional<IResource> edited = Optional.ofNullable(editor).map(open -> ResourceUtil.getResource(open.getEditorInput()));
        Optional<IResource> selected = in(HandlerUtil.getCurrentSelection(event));
        boolean editing = editor != null && HandlerUtil.getActivePart(event) == editor;
        return (editing ? edited : selected.or(() -> edited)).or(() -> explored(event));
    }

    /** A report or a console is about no resource, but the project it came from is usually still selected. */
    private static Optional<IResource> explored(ExecutionEvent event) {
        return Optional.ofNullable(HandlerUtil.getActiveWorkbenchWindow(event))
                .flatMap(window -> in(window.getSelectionService().getSelection(ProjectExplorer.VIEW_ID)));
    }

    private static Optional<IResource> in(ISelection selection) {
        return selection instanceof IStructuredSelection list && !list.isEmpty()
                ? Optional.ofNullable(Adapters.adapt(list.getFirstElement(), IResource.class)) : Optional.empty();
    }
}
