package org.twinsmith.diagram.swt.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.part.FileEditorInput;
import org.twinsmith.ui.project.SelectedResource;

/** Opens the drawing of the selected or edited file. */
public final class OpenDiagram extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IFile file = SelectedResource.of(event).filter(IFile.class::isInstance).map(IFile.class::cast).orElse(null);
        if (file != null) {
            try {
                HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().openEditor(new FileEditorInput(file), TopologyEditor.ID,
                        true, IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
            } catch (PartInitException e) {
                throw new ExecutionException("The drawing of " + file.getName() + " cannot be opened", e);
            }
        }
        return null;
    }
}
