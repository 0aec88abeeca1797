package org.twinsmith.ui.wizard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

/** New &gt; Twin file. */
public final class NewTwinFileWizard extends Wizard implements INewWizard {
    /** As named in plugin.xml. */
    public static final String ID = "org.twinsmith.ui.newFile";

    private IWorkbench workbench;
    private WizardNewFileCreationPage page;

    @Override
    public void init(IWorkbench opened, IStructuredSelection selection) {
        workbench = opened;
        setWindowTitle("New twin file");
        page = new WizardNewFileCreationPage("file", selection) {
            @Override
            protected InputStream getInitialContents() {
                String text = Skeletons.file(Skeletons.namespace(getFileName()));
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
        page.setTitle("Twin file");
        page.setDescription("A file in the Twin language, part of the model of its project.");
        page.setFileExtension("twin");
        page.setFileName("model.twin");
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        IFile file = page.createNewFile();
        if (file == null) {
            return false;
        }
        try {
            IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
        return true;
    }
}
