package org.twinsmith.ui.editor;

import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;

/** Closes a bracket that is typed, types over one that stands there, and indents the line after an opening brace. */
public final class BracketAutoEdit implements IAutoEditStrategy {
    private static final Map<String, String> PAIRS = Map.of("{", "}", "(", ")", "[", "]", "\"", "\"");
    private static final String INDENT = "    ";

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        try {
            if (command.length == 0 && command.text.length() == 1) {
                bracket(document, command);
            }
            if (command.length == 0 && isLineBreak(document, command.text)) {
                newLine(document, command);
            }
        } catch (BadLocationException e) {
            // The place lies outside the document, so there is nothing to add to what was typed.
            command.doit = true;
        }
    }

    private static boolean isLineBreak(IDocument document, String text) {
        return TextUtilities.equals(document.getLegalLineDelimiters(), text) != -1;
    }

    private static void bracket(IDocument document, DocumentCommand command) throws BadLocationException {
        char next = command.offset < document.getLength() ? document.getChar(command.offset) : '\n';
        if (PAIRS.containsValue(command.text) && next == command.text.charAt(0)) {
            command.text = "";
            moveCaret(command, command.offset + 1);
        } else if (PAIRS.containsKey(command.text) && (Character.isWhitespace(next) || ")]}".indexOf(next) >= 0)) {
            command.text += PAIRS.get(command.text);
            moveCaret(command, command.offset + 1);
        }
    }

    private static void newLine(IDocument document, DocumentCommand command) throws BadLocationException {
        int line = document.getLineOfOffset(command.offset);
        String before = document.get(document.getLineOffset(line), command.offset - document.getLineOffset(line));
        String indent = before.substring(0, before.length() - before.stripLeading().length());
        if (!before.stripTrailing().endsWith("{")) {
            command.text += indent;
            return;
        }
        String lineBreak = command.text;
        command.text = lineBreak + indent + INDENT;
        if (command.offset < document.getLength() && document.getChar(command.offset) == '}') {
            int caret = command.offset + command.text.length();
            command.text += lineBreak + indent;
            moveCaret(command, caret);
        }
    }

    private static void moveCaret(DocumentCommand command, int offset) {
        command.caretOffset = offset;
        command.shiftsCaret = false;
    }
}
