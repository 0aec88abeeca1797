package org.twinsmith.diagram.swt.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
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

    /** Applies edits of one or several files, those of each as one step to undo. Files that no editor shows are saved at once. */
    static void apply(Map<String, List<TextEdit>> edits) throws CoreException {
        for (Map.Entry<String, List<TextEdit>> each : edits.entrySet()) {
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(each.getKey()));
            boolean shown = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE) != null;
            SharedText text = new SharedText(file);
            try {
                text.apply(each.getValue());
                if (!shown) {
                    text.save();
                }
            } finally {
                text.close();
            }
        }
    }

    private void apply(List<TextEdit> edits) {
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
