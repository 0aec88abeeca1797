package org.twinsmith.ui.run;

import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.twinsmith.ui.preference.Preference;

/** Shows how a run ended: its report, or what went wrong in words. */
final class RunEnd {
    private RunEnd() {
    }

    /** From any thread; nothing where the workbench is being closed, which ends all runs. */
    static void show(RunResult result, RunRequest request) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            IWorkbenchPage page = page();
            if (page != null) {
                show(result, request, page);
            }
        });
    }

    private static IWorkbenchPage page() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchWindow[] all = PlatformUI.getWorkbench().getWorkbenchWindows();
        return active != null ? active.getActivePage() : all.length == 0 ? null : all[0].getActivePage();
    }

    private static void show(RunResult result, RunRequest request, IWorkbenchPage page) {
        OrbitView.refresh(page);
        switch (result) {
            case RunResult.Finished finished -> finished.result().filter(file -> Preference.SHOW_RESULT.isWanted()).ifPresent(file -> open(file, request, page));
            case RunResult.Failed failed -> {
                request.result().ifPresent(file -> open(file, request, page));
                MessageDialog dialog = new MessageDialog(page.getWorkbenchWindow().getShell(), request.choice().title(), null,
                        failed.message(), MessageDialog.ERROR, 0, IDialogConstants.OK_LABEL);
                dialog.setBlockOnOpen(false);
                dialog.open();
            }
            // The console says that it was ended.
            case RunResult.Cancelled cancelled -> { }
        }
    }

    private static void open(Path file, RunRequest request, IWorkbenchPage page) {
        try {
            if (file.toString().endsWith(".html")) {
                ReportEditor.open(page, file, request.choice().title());
            } else {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }
}
