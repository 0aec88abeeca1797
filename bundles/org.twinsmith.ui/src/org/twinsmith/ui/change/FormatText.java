package org.twinsmith.ui.change;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.ui.language.TwinLanguage;

/** Puts indentation and blanks of the edited text in order, as one step to undo. */
public final class FormatText extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        EditedSelection selected = EditedSelection.of(event).orElse(null);
        if (selected != null && selected.editor().isEditable()) {
            List<TextEdit> edits = TwinLanguage.get().formatting(selected.text().model(), selected.text().path());
            write(edits, selected.editor().getAdapter(IRewriteTarget.class));
        }
        return null;
    }

    private static void write(List<TextEdit> edits, IRewriteTarget target) throws ExecutionException {
        MultiTextEdit change = new MultiTextEdit();
        edits.forEach(edit -> change.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.text())));
        target.beginCompoundChange();
        try {
            change.apply(target.getDocument());
        } catch (BadLocationException e) {
            throw new ExecutionException("The text changed while it was put in order", e);
        } finally {
            target.endCompoundChange();
        }
    }
}
