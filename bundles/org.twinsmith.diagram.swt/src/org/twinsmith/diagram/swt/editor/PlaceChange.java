package org.twinsmith.diagram.swt.editor;

import java.util.function.Consumer;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Something stands elsewhere: a step in the same stack as the edits of the text. */
final class PlaceChange extends AbstractOperation {
    private final Consumer<Boolean> restore;

    /** @param restore puts things back, or with {@code true} forth again */
    PlaceChange(String label, IUndoContext context, Consumer<Boolean> restore) {
        super(label);
        this.restore = restore;
        addContext(context);
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return Status.OK_STATUS;
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        restore.accept(false);
        return Status.OK_STATUS;
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        restore.accept(true);
        return Status.OK_STATUS;
    }
}
