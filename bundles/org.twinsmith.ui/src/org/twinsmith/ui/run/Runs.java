package org.twinsmith.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.FrameworkUtil;

/** Starts runs and shows how they ended. */
final class Runs {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private Runs() {
    }

    /** Runs a scenario of the model below a container; returns at once. */
    static void start(IContainer model, String scenario, IWorkbenchWindow window) throws IOException {
        Path out = state().resolve("runs").resolve(model.getName() + "-" + scenario + "-" + STAMP.format(LocalDateTime.now()));
        RunRequest request = new RunRequest(Path.of(model.getLocationURI()), scenario, Files.createDirectories(out));
        RunJob job = new RunJob(request, RunConsole.open(), result -> ended(result, request, window));
        job.setUser(false);
        job.schedule();
    }

    /** The workbench's own folder in the workspace: what a run writes never goes into the model. */
    private static Path state() {
        return Path.of(Platform.getStateLocation(FrameworkUtil.getBundle(Runs.class)).toString());
    }

    private static void ended(RunResult result, RunRequest request, IWorkbenchWindow window) {
        window.getWorkbench().getDisplay().asyncExec(() -> {
            IWorkbenchPage page = window.getActivePage();
            if (page == null) {
                return;
            }
            switch (result) {
                case RunResult.Finished finished -> ReportEditor.open(page, finished.report(), request.title());
                case RunResult.Failed failed -> failed(failed, request, page);
                case RunResult.Cancelled cancelled -> RunConsole.current().ifPresent(console -> console.print("Cancelled."));
            }
        });
    }

    /** What had happened until then is worth reading, so the report of a run that failed is shown too. */
    private static void failed(RunResult.Failed failed, RunRequest request, IWorkbenchPage page) {
        if (RunJob.hasReport(request)) {
            ReportEditor.open(page, request.report(), request.title());
        }
        MessageDialog dialog = new MessageDialog(page.getWorkbenchWindow().getShell(), "Run " + request.title(), null, failed.message(),
                MessageDialog.ERROR, 0, IDialogConstants.OK_LABEL);
        dialog.setBlockOnOpen(false);
        dialog.open();
    }
}
