package org.twinsmith.ui.project;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** Hears of open files, and does nothing about what a subclass does not ask for: most of it comes as a change of a document or of the workspace, too. */
public abstract class BufferListener implements IFileBufferListener {
    @Override
    public void bufferCreated(IFileBuffer buffer) {
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean validated) {
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
    }
}
