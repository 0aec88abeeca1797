package org.twinsmith.ui.wizard;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.twinsmith.ui.project.Examples;
import org.twinsmith.ui.project.TwinProjects;

/** New &gt; Twin project: with a small model to begin with, or a copy of an example. */
public final class NewTwinProjectWizard extends Wizard implements INewWizard {
    /** As named in plugin.xml. */
    public static final String ID = "org.twinsmith.ui.newProject";

    private IWorkbench workbench;
    private NewTwinProjectPage page;
    private IFile mainFile;

    @Override
    public void init(IWorkbench opened, IStructuredSelection selection) {
        workbench = opened;
        setWindowTitle("New twin project");
        setNeedsProgressMonitor(true);
        page = new NewTwinProjectPage();
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        String name = page.projectName();
        Examples example = page.example().orElse(null);
        try {
            getContainer().run(true, false, new WorkspaceModifyOperation() {
                @Override
                protected void execute(IProgressMonitor monitor) throws CoreException {
                    mainFile = create(name, example, monitor);
                }
            });
            IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), mainFile);
            return true;
        } catch (InvocationTargetException e) {
            return refuse(e.getCause() instanceof CoreException reason ? reason.getStatus() : Status.error("The project could not be made", e));
        } catch (CoreException e) {
            return refuse(e.getStatus());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean refuse(IStatus reason) {
        StatusManager.getManager().handle(reason, StatusManager.SHOW);
        return false;
    }

    /** Makes a project and gives the file to look at first; {@code example} null means a small model. */
    static IFile create(String name, Examples example, IProgressMonitor monitor) throws CoreException {
        if (example != null) {
            return example.mainFile(example.create(name, monitor));
        }
        IProject project = TwinProjects.create(name, monitor);
        IFile file = project.getFile("model.twin");
        byte[] text = Skeletons.model(Skeletons.namespace(name)).getBytes(StandardCharsets.UTF_8);
        file.create(new ByteArrayInputStream(text), IResource.NONE, monitor);
        return file;
    }
}
