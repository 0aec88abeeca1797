package org.twinsmith.diagram.swt.editor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.diagram.store.LayoutFile;
import org.twinsmith.diagram.store.SystemLayout;

/** The layout file beside an edited file. */
final class LayoutStore {
    private final IFile file;
    private LayoutFile layout;

    LayoutStore(IFile text) throws CoreException {
        file = text.getParent().getFile(IPath.fromOSString(LayoutFile.beside(Path.of(text.getName())).toString()));
        layout = read();
    }

    private LayoutFile read() throws CoreException {
        if (!file.exists()) {
            return LayoutFile.empty();
        }
        LayoutFile read = LayoutFile.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        read.problems().forEach(problem -> ILog.of(LayoutStore.class)
                .warn(file.getFullPath() + ":" + problem.line() + ": TW-0820: this line " + problem.reason() + ": " + problem.text()));
        return read;
    }

    SystemLayout of(String system) {
        return layout.system(system);
    }

    IFile file() {
        return file;
    }

    /** Reads the file again, because someone else wrote it. */
    void reload() throws CoreException {
        layout = read();
    }

    /** Keeps where a system's elements stand; the file is written beside and moved. */
    void save(String system, SystemLayout places) throws CoreException {
        // What someone else wrote meanwhile, of other systems or in lines that say nothing to us, stays.
        layout = read().with(system, places);
        WholeFile.write(file.getLocation().toPath(), layout.text().getBytes(StandardCharsets.UTF_8));
        file.refreshLocal(IResource.DEPTH_ZERO, new NullProgressMonitor());
    }
}
