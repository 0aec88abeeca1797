package org.twinsmith.ui.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.FrameworkUtil;

/** Compares two tables: those selected in the explorer, or else two of earlier runs that the user chooses. */
public final class CompareRuns extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        try {
            List<Path> selected = selected(event);
            Optional<List<Path>> chosen = selected.size() == 2 ? Optional.of(selected) : choose(shell, RunArchive.tables());
            if (chosen.isPresent()) {
                String files = DebugPlugin.renderArguments(chosen.get().stream().map(Path::toString).toArray(String[]::new), null);
                Launches.start(new Choice(TaskKind.COMPARE, "", "", "", files));
            }
        } catch (CoreException e) {
            MessageDialog.openInformation(shell, TaskKind.COMPARE.title(), e.getStatus().getMessage());
        }
        return null;
    }

    private static List<Path> selected(ExecutionEvent event) {
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection list
                ? Arrays.stream(list.toArray()).map(each -> Adapters.adapt(each, IFile.class))
                        .filter(file -> file != null && "csv".equals(file.getFileExtension())).map(file -> Path.of(file.getLocationURI())).toList()
                : List.of();
    }

    private static Optional<List<Path>> choose(Shell shell, List<Path> tables) throws CoreException {
        if (tables.size() < 2) {
            throw new CoreException(Status.error("Two runs are needed to compare them: simulate twice, or select two CSV files in the "
                    + "Project Explorer."));
        }
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new Labels());
        dialog.setTitle(TaskKind.COMPARE.title());
        dialog.setMessage("Which two runs? The upper one is compared with the lower one.");
        dialog.setElements(tables.toArray());
        dialog.setMultipleSelection(true);
        dialog.setValidator(found -> found.length == 2 ? Status.OK_STATUS : new Status(Status.ERROR,
                FrameworkUtil.getBundle(CompareRuns.class).getSymbolicName(), found.length + " selected, needed are 2"));
        return dialog.open() == Window.OK
                ? Optional.of(Arrays.stream(dialog.getResult()).map(Path.class::cast).toList().reversed()) : Optional.empty();
    }

    private static final class Labels extends LabelProvider {
        @Override
        public String getText(Object element) {
            return RunArchive.label((Path) element);
        }
    }
}
