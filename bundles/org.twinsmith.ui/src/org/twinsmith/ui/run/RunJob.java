package org.twinsmith.ui.run;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.model.IProcess;

/** Shows a running process in the progress view; cancelling the job ends the process. */
public final class RunJob extends Job {
    /** The job family of all runs. */
    public static final Object FAMILY = RunJob.class;

    private final RunRequest request;
    private volatile IProgressMonitor progress;
    private volatile Process process;
    private volatile IProcess shown;

    RunJob(RunRequest request) {
        super(request.choice().title());
        this.request = request;
    }

    /** Watches a process from now on. @param inConsole the same, with its console */
    void watch(Process started, IProcess inConsole) {
        process = started;
        shown = inConsole;
        schedule();
    }

    /** How far the program is, as it says it. */
    void tell(String line) {
        IProgressMonitor told = progress;
        if (told != null) {
            told.subTask(line);
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        progress = monitor;
        RunResult result = result(monitor);
        RunEnd.show(result, request);
        return result instanceof RunResult.Cancelled ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    private RunResult result(IProgressMonitor monitor) {
        try {
            int code = process.waitFor();
            boolean ended = monitor.isCanceled() || code == ExitCodes.TERMINATED;
            return ended ? new RunResult.Cancelled() : ExitCodes.result(code, request, lastLine());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RunResult.Cancelled();
        } finally {
            process.destroy();
        }
    }

    /** The last line in the console; the console's own reader may still have to read it. */
    private String lastLine() throws InterruptedException {
        for (int patience = 0; patience < 50 && !shown.isTerminated(); patience++) {
            Thread.sleep(20);
        }
        var streams = shown.getStreamsProxy();
        String text = streams == null ? "" : streams.getOutputStreamMonitor().getContents().strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    @Override
    protected void canceling() {
        process.destroy();
    }

    @Override
    public boolean belongsTo(Object family) {
        return FAMILY.equals(family);
    }
}
