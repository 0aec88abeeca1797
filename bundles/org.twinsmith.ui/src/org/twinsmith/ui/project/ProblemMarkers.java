package org.twinsmith.ui.project;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.ui.language.ModelText;

/** Shows findings as markers; what is shown already stays untouched, so that views do not flicker. */
public final class ProblemMarkers {
    /** The marker type, as named in plugin.xml. */
    public static final String TYPE = "org.twinsmith.ui.problem";
    /** Attribute: the diagnostic code, {@code TW-nnnn}. */
    public static final String CODE = "code";
    /** Attribute: what to do about it. */
    public static final String REMEDY = "remedy";

    private ProblemMarkers() {
    }

    /** Makes the markers of a project those of the findings, given by path in the workspace. */
    static void show(IProject project, ModelText text, Map<String, List<Diagnostic>> findings) throws CoreException {
        project.getWorkspace().run(monitor -> {
            for (String path : findings.keySet()) {
                IFile file = project.getWorkspace().getRoot().getFile(Path.fromPortableString(path));
                if (file.exists()) {
                    int length = text.of(path).length();
                    show(file, findings.get(path).stream().map(finding -> Problem.of(finding, length)).collect(Collectors.toSet()));
                }
            }
        }, null, IWorkspace.AVOID_UPDATE, null);
    }

    private static void show(IFile file, Set<Problem> wanted) throws CoreException {
        Set<Problem> missing = new HashSet<>(wanted);
        for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
            if (!missing.remove(Problem.of(marker))) {
                marker.delete();
            }
        }
        for (Problem problem : missing) {
            file.createMarker(TYPE, problem.attributes());
        }
    }

    static void clear(IProject project) throws CoreException {
        ResourcesPlugin.getWorkspace().run(monitor -> project.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE), null);
    }
}
