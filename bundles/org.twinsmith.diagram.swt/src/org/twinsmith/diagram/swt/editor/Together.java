package org.twinsmith.diagram.swt.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.ICompositeOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/**
 * Edits of several documents that are undone and redone as one step, whichever of the documents one stands in.
 *
 * <p>The edits are undone through the history, not directly: a document's undo manager takes a change that the history did not announce
 * for typing, and would record the undoing as a new step.
 */
final class Together extends AbstractOperation implements ICompositeOperation {
    private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    private final List<IUndoableOperation> parts = new ArrayList<>();

    Together(String label) {
        super(label);
    }

    @Override
    public void add(IUndoableOperation operation) {
        parts.add(operation);
        for (var context : operation.getContexts()) {
            addContext(context);
        }
    }

    @Override
    public void remove(IUndoableOperation operation) {
        parts.remove(operation);
    }

    @Override
    public boolean canUndo() {
        return !parts.isEmpty() && parts.stream().allMatch(IUndoableOperation::canUndo);
    }

    @Override
    public boolean canRedo() {
        return !parts.isEmpty() && parts.stream().allMatch(IUndoableOperation::canRedo);
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return Status.OK_STATUS;
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
        for (IUndoableOperation part : parts.reversed()) {
            IStatus status = history.undoOperation(part, monitor, info);
            if (!status.isOK()) {
                return status;
            }
        }
        return Status.OK_STATUS;
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
        for (IUndoableOperation part : parts) {
            IStatus status = history.redoOperation(part, monitor, info);
            if (!status.isOK()) {
                return status;
            }
        }
        return Status.OK_STATUS;
    }
}
