package org.twinsmith.ui.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.twinsmith.ui.language.Task;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.SelectedResource;
import org.twinsmith.ui.project.TwinProjects;

/** Runs a scenario of what is selected: a project, a folder, a file, or the file being edited. */
public final class RunScenario extends AbstractHandler {
    /** As named in plugin.xml. */
    public static final String COMMAND = "org.twinsmith.ui.run";
    /** Parameter: the scenario's name; without it the user is asked where there are several. */
    public static final String SCENARIO = "org.twinsmith.ui.run.scenario";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<IResource> selected = SelectedResource.of(event);
        if (selected.isEmpty()) {
            tell(window, "Select a project, a folder or a .twin file first.");
            return null;
        }
        IResource resource = selected.get();
        if (!IDE.saveAllEditors(new IResource[] {resource.getProject()}, false)) {
            return null;
        }
        try {
            run(resource, event.getParameter(SCENARIO), window);
        } catch (CoreException | IOException e) {
            tell(window, "The run could not be started: " + e.getMessage());
        }
        return null;
    }

    private static void run(IResource resource, String asked, IWorkbenchWindow window) throws CoreException, IOException {
        IContainer model = resource instanceof IContainer container ? container : resource.getProject();
        List<Task> scenarios = TwinLanguage.get().tasks(TwinProjects.textOf(model)).stream()
                .filter(task -> task.lens().command().equals("run")).toList();
        if (scenarios.isEmpty()) {
            tell(window, "The model in " + model.getFullPath() + " declares no scenario. Write one, for instance:\n\n"
                    + "scenario Day of Station for 1 [h] {\n    record sump.level every 10 [s]\n}");
            return;
        }
        Optional<String> chosen = asked != null ? Optional.of(asked) : ScenarioDialog.choose(window.getShell(), scenarios, resource);
        if (chosen.isPresent()) {
            Runs.start(model, chosen.get(), window);
        }
    }

    private static void tell(IWorkbenchWindow window, String message) {
        MessageDialog.openInformation(window.getShell(), "Run scenario", message);
    }
}
