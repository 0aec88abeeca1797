package org.twinsmith.ui.change;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.twinsmith.ui.project.EditedText;

/**
 * What a command of the editor is about.
 *
 * @param editor the editor that is active
 * @param text its text
 * @param offset 0-based offset of the selection
 */
public record EditedSelection(ITextEditor editor, EditedText text, int offset) {

    /** Empty where no file of a model is being edited. */
    public static Optional<EditedSelection> of(ExecutionEvent event) {
        return HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection
                ? EditedText.of(editor.getDocumentProvider().getDocument(editor.getEditorInput()))
                        .map(text -> new EditedSelection(editor, text, selection.getOffset())) : Optional.empty();
    }
}
