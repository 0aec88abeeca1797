package org.twinsmith.ui.run;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.twinsmith.ui.language.Task;

/** Asks which declaration of a model a task is about. */
final class TaskDialog {
    private TaskDialog() {
    }

    /** The chosen one; a single one without asking; empty where the user gave up. */
    static Optional<Task> choose(Shell shell, TaskKind kind, List<Task> tasks, IResource selected) {
        if (tasks.size() == 1) {
            return Optional.of(tasks.getFirst());
        }
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new Labels());
        dialog.setTitle(kind.title());
        dialog.setMessage("Which " + kind.declaration() + "?");
        dialog.setElements(tasks.toArray());
        dialog.setMultipleSelection(false);
        tasks.stream().filter(task -> task.lens().place().file().equals(selected.getFullPath().toString())).findFirst()
                .ifPresent(first -> dialog.setInitialSelections(first));
        return dialog.open() == Window.OK ? Optional.of((Task) dialog.getFirstResult()) : Optional.empty();
    }

    private static final class Labels extends LabelProvider {
        @Override
        public String getText(Object element) {
            Task task = (Task) element;
            return task.documentation().isEmpty() ? task.signature() : task.signature() + "  –  " + task.documentation();
        }
    }
}
