package org.twinsmith.ui.project;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.statushandlers.StatusManager;

/** Gives a newcomer something to look at: an empty workspace gets the example project, opened at its system. */
public final class FirstStart {
    private FirstStart() {
    }

    /** Does nothing where the workspace holds a project already. */
    public static void welcome(IWorkbenchPage page) {
        if (ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
            openExample(page, Examples.PUMPING_STATION);
        }
    }

    /** Opens an example in the editor; creates its project first where the workspace has none of that name. */
    public static void openExample(IWorkbenchPage page, Examples example) {
        Display display = page.getWorkbenchWindow().getShell().getDisplay();
        ICoreRunnable work = monitor -> {
            IProject known = ResourcesPlugin.getWorkspace().getRoot().getProject(example.projectName());
            IProject project = known.exists() ? known : example.create(example.projectName(), monitor);
            project.open(monitor);
            display.asyncExec(() -> open(page, example.mainFile(project)));
        };
        Job job = Job.create("Create the example project " + example.projectName(), work);
        job.setRule(ResourcesPlugin.getWorkspace().getRoot());
        job.schedule();
    }

    private static void open(IWorkbenchPage page, IFile file) {
        try {
            if (page.getWorkbenchWindow().getShell() != null && file.exists()) {
                if (page.findView(ProjectExplorer.VIEW_ID) instanceof CommonNavigator explorer) {
                    explorer.selectReveal(new StructuredSelection(file));
                }
                IDE.openEditor(page, file);
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }
}
