package org.twinsmith.ui.editor;

import java.util.stream.IntStream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.TextEdit;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Turns the selected lines into comments, or back where all of them are comments. */
public final class ToggleComment extends AbstractHandler {
    private static final String MARK = "// ";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor && editor.isEditable()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
            target.beginCompoundChange();
            try {
                toggle(target.getDocument(), selection);
            } catch (BadLocationException e) {
                throw new ExecutionException("The selection lies outside the text", e);
            } finally {
                target.endCompoundChange();
            }
        }
        return null;
    }

    /** Changes the lines that a selection touches. */
    static void toggle(IDocument document, ITextSelection selection) throws BadLocationException {
        int[] lines = IntStream.rangeClosed(selection.getStartLine(), selection.getEndLine()).toArray();
        boolean comments = true;
        for (int line : lines) {
            String text = text(document, line);
            comments &= text.isBlank() || text.stripLeading().startsWith("//");
        }
        MultiTextEdit change = new MultiTextEdit();
        for (int line : lines) {
            if (!text(document, line).isBlank()) {
                change.addChild(comments ? uncomment(document, line) : new InsertEdit(textStart(document, line), MARK));
            }
        }
        change.apply(document);
    }

    private static TextEdit uncomment(IDocument document, int line) throws BadLocationException {
        boolean spaced = text(document, line).stripLeading().startsWith(MARK);
        return new DeleteEdit(textStart(document, line), spaced ? MARK.length() : MARK.length() - 1);
    }

    private static int textStart(IDocument document, int line) throws BadLocationException {
        String text = text(document, line);
        return document.getLineOffset(line) + text.length() - text.stripLeading().length();
    }

    private static String text(IDocument document, int line) throws BadLocationException {
        IRegion region = document.getLineInformation(line);
        return document.get(region.getOffset(), region.getLength());
    }
}
