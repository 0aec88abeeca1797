package org.twinsmith.ui.project;

import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Asks for a check of the model when one of its files was saved, added or removed. */
public final class TwinBuilder extends IncrementalProjectBuilder {
    /** As named in plugin.xml. */
    public static final String ID = "org.twinsmith.ui.builder";

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
        IResourceDelta delta = kind == FULL_BUILD || kind == CLEAN_BUILD ? null : getDelta(getProject());
        if (delta == null || touchesModel(delta)) {
            ModelCheck.request(getProject());
        }
        return null;
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        ProblemMarkers.clear(getProject());
    }

    private static boolean touchesModel(IResourceDelta delta) throws CoreException {
        boolean[] touched = {false};
        delta.accept(change -> {
            touched[0] |= change.getFlags() != IResourceDelta.MARKERS && change.getResource() instanceof IFile file
                    && TwinProjects.isTwinFile(file);
            return !touched[0];
        });
        return touched[0];
    }
}
