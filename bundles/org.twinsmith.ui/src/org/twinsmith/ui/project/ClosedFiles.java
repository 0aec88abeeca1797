package org.twinsmith.ui.project;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

/** Asks for a check when a file is closed: what was typed and not saved counts no more. All else brings a build or a change of a document, which asks. */
final class ClosedFiles extends BufferListener {
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
}
