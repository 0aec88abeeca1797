package org.twinsmith.ui.project;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

/** Asks for a check when a file is closed: what was typed and not saved counts no more. */
final class ClosedFiles implements IFileBufferListener {

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        IPath path = buffer.getLocation();
        if (path != null && path.segmentCount() >= 2) {
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(path);
            if (TwinProjects.isTwinFile(file) && file.exists()) {
                ModelCheck.request(file.getProject());
            }
        }
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        // The editor that opens the file asks by itself.
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // What comes in its place is told next.
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // The editor's document changes with it, and the editor asks.
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
        // Nothing has changed yet.
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
        // Saving brings a build, and the build asks.
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean stateValidated) {
        // Says nothing about the text.
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
        // Moving brings a build, and the build asks.
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        // Deleting brings a build, and the build asks.
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // Nothing has changed.
    }
}
