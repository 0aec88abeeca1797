package org.twinsmith.ui.run;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.twinsmith.ui.language.Task;

/** Asks which scenario to run. */
final class ScenarioDialog {
    private ScenarioDialog() {
    }

    /** The name of the chosen scenario; of a single one without asking; empty where the user gave up. */
    static Optional<String> choose(Shell shell, List<Task> scenarios, IResource selected) {
        if (scenarios.size() == 1) {
            return Optional.of(scenarios.getFirst().lens().name());
        }
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new Labels());
        dialog.setTitle("Run scenario");
        dialog.setMessage("Which scenario shall run?");
        dialog.setElements(scenarios.toArray());
        dialog.setMultipleSelection(false);
        scenarios.stream().filter(scenario -> scenario.lens().place().file().equals(selected.getFullPath().toString())).findFirst()
                .ifPresent(first -> dialog.setInitialSelections(first));
        return dialog.open() == Window.OK ? Optional.of(((Task) dialog.getFirstResult()).lens().name()) : Optional.empty();
    }

    private static final class Labels extends LabelProvider {
        @Override
        public String getText(Object element) {
            Task task = (Task) element;
            return task.documentation().isEmpty() ? task.signature() : task.signature() + "  –  " + task.documentation();
        }
    }
}
