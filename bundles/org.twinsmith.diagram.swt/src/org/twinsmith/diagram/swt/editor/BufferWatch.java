package org.twinsmith.diagram.swt.editor;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.ui.PlatformUI;
import org.twinsmith.ui.project.BufferListener;

/** Tells a drawing when its text changes, is saved or reverted, and when another file of the model does. */
final class BufferWatch extends BufferListener implements IDocumentListener, IResourceChangeListener {
    private static final int QUIET_MILLIS = 150;
    private final TopologyEditor editor;

    BufferWatch(TopologyEditor editor) {
        this.editor = editor;
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // The text is still the old one.
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        editor.reading().request(QUIET_MILLIS);
        PlatformUI.getWorkbench().getDisplay().asyncExec(editor::dirtyChanged);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        IResourceDelta project = event.getDelta() == null ? null : event.getDelta().findMember(editor.file().getProject().getFullPath());
        if (project == null) {
            return;
        }
        editor.reading().request(QUIET_MILLIS);
        IPath layout = editor.layouts().file().getFullPath();
        IResourceDelta places = event.getDelta().findMember(layout);
        if (places != null && (places.getFlags() & IResourceDelta.CONTENT) != 0) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(editor::layoutChanged);
        }
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
        if (buffer == editor.text().buffer()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(editor::dirtyChanged);
        }
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        // What was typed into another file and not saved counts no more.
        editor.reading().request(QUIET_MILLIS);
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        editor.reading().request(QUIET_MILLIS);
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        if (buffer == editor.text().buffer()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> editor.getSite().getPage().closeEditor(editor, false));
        }
    }
}
