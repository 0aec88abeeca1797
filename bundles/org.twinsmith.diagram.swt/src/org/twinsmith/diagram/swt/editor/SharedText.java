package org.twinsmith.diagram.swt.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.twinsmith.model.edit.TextEdit;

/** The document of a file, the same that the text editor shows, and its stack of steps to undo. */
final class SharedText {
    private final ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    private final IPath path;
    private final ITextFileBuffer buffer;

    SharedText(IFile file) throws CoreException {
        path = file.getFullPath();
        buffers.connect(path, LocationKind.IFILE, new NullProgressMonitor());
        buffer = buffers.getTextFileBuffer(path, LocationKind.IFILE);
        DocumentUndoManagerRegistry.connect(document());
    }

    IDocument document() {
        return buffer.getDocument();
    }

    IDocumentUndoManager undo() {
        return DocumentUndoManagerRegistry.getDocumentUndoManager(document());
    }

    boolean isDirty() {
        return buffer.isDirty();
    }

    ITextFileBuffer buffer() {
        return buffer;
    }

    void save() throws CoreException {
        buffer.commit(new NullProgressMonitor(), true);
    }

    void close() throws CoreException {
        DocumentUndoManagerRegistry.disconnect(document());
        buffers.disconnect(path, LocationKind.IFILE, new NullProgressMonitor());
    }

    /** Applies edits of this file, as one step to undo. */
    void apply(List<TextEdit> edits) {
        List<TextEdit> fromTheEnd = new ArrayList<>(edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList()).reversed();
        undo().beginCompoundChange();
        try {
            for (TextEdit edit : fromTheEnd) {
                document().replace(edit.offset(), edit.length(), edit.text());
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException("the text changed under an edit of " + path, e);
        } finally {
            undo().endCompoundChange();
        }
    }
}
