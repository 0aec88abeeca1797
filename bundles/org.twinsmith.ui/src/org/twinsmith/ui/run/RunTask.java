package org.twinsmith.ui.run;

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
import org.twinsmith.ui.language.Task;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.SelectedResource;
import org.twinsmith.ui.project.TwinProjects;

/** Does something with a declaration of what is selected: a project, a folder, a file, or the file being edited. */
public final class RunTask extends AbstractHandler {
    /** As named in plugin.xml. */
    public static final String COMMAND = "org.twinsmith.ui.run";
    /** Parameter: the word of the command line; without it a scenario is run. */
    public static final String KIND = "org.twinsmith.ui.run.kind";
    /** Parameter: the declaration's name; without it the user is asked where there are several. */
    public static final String NAME = "org.twinsmith.ui.run.name";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        TaskKind kind = Optional.ofNullable(event.getParameter(KIND)).flatMap(TaskKind::of).orElse(TaskKind.RUN);
        Optional<IResource> selected = SelectedResource.of(event);
        if (selected.isEmpty()) {
            tell(window, kind, "Select a project, a folder or a .twin file first.");
            return null;
        }
        try {
            run(kind, selected.get(), Optional.ofNullable(event.getParameter(NAME)), window);
        } catch (CoreException e) {
            tell(window, kind, e.getStatus().getMessage());
        }
        return null;
    }

    private static void run(TaskKind kind, IResource resource, Optional<String> asked, IWorkbenchWindow window) throws CoreException {
        IContainer model = resource instanceof IContainer container ? container : resource.getProject();
        if (!kind.hasDeclaration()) {
            Launches.start(Choice.of(model, kind));
            return;
        }
        List<Task> tasks = TwinLanguage.get().tasks(TwinProjects.textOf(model)).stream()
                .filter(task -> task.lens().command().equals(kind.offeredWith()))
                .filter(task -> asked.isEmpty() || asked.get().equals(task.lens().name())).toList();
        if (tasks.isEmpty()) {
            tell(window, kind, nothing(kind, model, asked));
            return;
        }
        Optional<Task> chosen = TaskDialog.choose(window.getShell(), kind, tasks, resource);
        if (chosen.isPresent()) {
            Launches.start(Choice.of(model, kind, chosen.get().lens()));
        }
    }

    private static String nothing(TaskKind kind, IContainer model, Optional<String> asked) {
        String named = asked.map(name -> " '" + name + "'").orElse("");
        return "The model in " + model.getFullPath() + " declares no " + kind.declaration() + named
                + ". In the editor, content assist (Ctrl+Space) at the beginning of a line offers one to fill in.";
    }

    private static void tell(IWorkbenchWindow window, TaskKind kind, String message) {
        MessageDialog.openInformation(window.getShell(), kind.title(), message);
    }
}
