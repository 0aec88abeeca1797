package org.twinsmith.ui.project;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;

/** What a command is about: the selected resource, or the file being edited where an editor or nothing is active. */
public final class SelectedResource {
    private SelectedResource() {
    }

    /** The resource that a command is about; empty where there is none. */
    public static Optional<IResource> of(ExecutionEvent event) {
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        Optional<IResource> edited = Optional.ofNullable(editor).map(open -> ResourceUtil.getResource(open.getEditorInput()));
        if (editor != null && HandlerUtil.getActivePart(event) == editor) {
            return edited;
        }
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && !selection.isEmpty()) {
            return Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IResource.class)).or(() -> edited);
        }
        return edited;
    }
}
