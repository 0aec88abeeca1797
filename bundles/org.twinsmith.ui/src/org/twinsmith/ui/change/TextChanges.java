package org.twinsmith.ui.change;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.twinsmith.model.edit.TextEdit;

/** Edits of a model's texts as a change of the workspace: one step to undo, in open editors and in files alike. */
public final class TextChanges {
    private TextChanges() {
    }

    /** What edits come to. @param title what undo names */
    public static Change of(String title, List<TextEdit> edits) {
        CompositeChange change = new CompositeChange(title);
        edits.stream().collect(Collectors.groupingBy(TextEdit::path, TreeMap::new, Collectors.toList()))
                .forEach((path, list) -> change.add(file(path, list)));
        change.markAsSynthetic();
        return change;
    }

    /** What an editor shows stays unsaved there; files that no editor shows are saved. */
    private static Change file(String path, List<TextEdit> edits) {
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(path));
        TextFileChange change = new TextFileChange(file.getName(), file);
        change.setEdit(new MultiTextEdit());
        boolean open = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE) != null;
        change.setSaveMode(open ? TextFileChange.LEAVE_DIRTY : TextFileChange.FORCE_SAVE);
        edits.forEach(edit -> change.addEdit(new ReplaceEdit(edit.offset(), edit.length(), edit.text())));
        return change;
    }

    /** Makes a change at once, in the user interface thread. */
    public static void perform(String title, List<TextEdit> edits) throws CoreException {
        Change change = of(title, edits);
        change.initializeValidationData(new NullProgressMonitor());
        PerformChangeOperation operation = new PerformChangeOperation(change);
        operation.setUndoManager(RefactoringCore.getUndoManager(), title);
        ResourcesPlugin.getWorkspace().run(operation, null, IWorkspace.AVOID_UPDATE, new NullProgressMonitor());
        RefactoringStatus valid = operation.getValidationStatus();
        if (valid != null && valid.hasFatalError()) {
            throw new CoreException(valid.getEntryWithHighestSeverity().toStatus());
        }
    }
}
