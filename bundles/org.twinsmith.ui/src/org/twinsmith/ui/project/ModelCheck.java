package org.twinsmith.ui.project;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.twinsmith.ui.language.ModelText;
import org.twinsmith.ui.language.TwinLanguage;

/**
 * Checks the model of one project in the background and shows the findings as markers.
 *
 * <p>Takes no lock of the workspace while it thinks, so that saving and typing never wait for it. A request that comes
 * while a check runs starts another when that one ends; several become one.
 */
public final class ModelCheck extends Job {
    /** The job family, for whoever must wait until all is checked. */
    public static final Object FAMILY = ModelCheck.class;

    private static final Map<IProject, ModelCheck> CHECKS = new ConcurrentHashMap<>();

    static {
        FileBuffers.getTextFileBufferManager().addFileBufferListener(new ClosedFiles());
    }

    private final IProject project;

    private ModelCheck(IProject project) {
        super("Check " + project.getName());
        this.project = project;
        setSystem(true);
    }

    /** Asks for a check soon; returns at once. */
    public static void request(IProject project) {
        CHECKS.computeIfAbsent(project, ModelCheck::new).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (!project.isAccessible()) {
            CHECKS.remove(project, this);
            return Status.OK_STATUS;
        }
        try {
            ModelText text = TwinProjects.textOf(project);
            var findings = TwinLanguage.get().check(text);
            if (!monitor.isCanceled()) {
                ProblemMarkers.show(project, text, findings);
            }
            return Status.OK_STATUS;
        } catch (CoreException e) {
            // A file that vanished under the check brings the next build, and that the next check.
            return project.isAccessible() ? Status.warning("The model of " + project.getName() + " could not be checked", e)
                    : Status.OK_STATUS;
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return FAMILY.equals(family);
    }
}
