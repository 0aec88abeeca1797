package org.twinsmith.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Runs a scenario in a process of its own, shown in the progress view; cancelling the job ends the process. */
public final class RunJob extends Job {
    /** The job family of all runs. */
    public static final Object FAMILY = RunJob.class;
    private static final long POLITE_SECONDS = 5;

    private final RunRequest request;
    private final RunConsole console;
    private final Consumer<RunResult> whenEnded;
    private volatile Process process;

    /**
     * @param request what to run
     * @param console where its output goes
     * @param whenEnded told in the job's thread how it ended
     */
    RunJob(RunRequest request, RunConsole console, Consumer<RunResult> whenEnded) {
        super("Run " + request.title());
        this.request = request;
        this.console = console;
        this.whenEnded = whenEnded;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        RunResult result = result(monitor);
        whenEnded.accept(result);
        return result instanceof RunResult.Cancelled ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    private RunResult result(IProgressMonitor monitor) {
        try {
            console.print("twinsmith " + String.join(" ", request.arguments()));
            process = Program.start(request.arguments(), request.out());
            if (monitor.isCanceled()) {
                end();
            }
            String last = console.copy(process.getInputStream(), monitor::subTask);
            int code = process.waitFor();
            return monitor.isCanceled() ? new RunResult.Cancelled() : ExitCodes.result(code, request, last);
        } catch (CoreException e) {
            return new RunResult.Failed(e.getStatus().getMessage());
        } catch (IOException e) {
            // Ending the process may close its output under the reader.
            return monitor.isCanceled() ? new RunResult.Cancelled() : new RunResult.Failed("The run could not be started ("
                    + e.getMessage() + "): check that the disk is not full and the workspace can be written");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RunResult.Cancelled();
        } finally {
            end();
        }
    }

    @Override
    protected void canceling() {
        end();
    }

    /** Asks first, so that the program and its mirror can close their store and connections; then insists. */
    private void end() {
        Process running = process;
        if (running != null && running.isAlive()) {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
            running.onExit().completeOnTimeout(running, POLITE_SECONDS, TimeUnit.SECONDS).thenAccept(Process::destroyForcibly);
        }
    }

    /** Whether the run left a report. */
    static boolean hasReport(RunRequest request) {
        return Files.isRegularFile(request.report());
    }

    @Override
    public boolean belongsTo(Object family) {
        return FAMILY.equals(family);
    }
}
