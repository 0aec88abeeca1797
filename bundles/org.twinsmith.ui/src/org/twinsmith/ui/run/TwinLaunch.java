package org.twinsmith.ui.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Launches the command line in a process of its own, with a console, shown in the progress view while it runs. */
public final class TwinLaunch extends LaunchConfigurationDelegate {
    /** As named in plugin.xml. */
    public static final String TYPE = "org.twinsmith.ui.run.launch";
    /** The kind of process, as named in plugin.xml for links in its console. */
    private static final String PROCESS = "twinsmith";

    /** The command line reads files, so what editors show is saved first. */
    @Override
    public boolean preLaunchCheck(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) throws CoreException {
        IContainer model = Choice.of(configuration).container().orElse(null);
        boolean[] saved = {true};
        if (model != null) {
            PlatformUI.getWorkbench().getDisplay().syncExec(() ->
                    saved[0] = IDE.saveAllEditors(new IResource[] {model.getProject()}, false));
        }
        return saved[0];
    }

    /** The check of the model is the command line's own. */
    @Override
    public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
        return false;
    }

    @Override
    public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor) throws CoreException {
        RunRequest request = request(Choice.of(configuration));
        launch.setAttribute(DebugPlugin.ATTR_CONSOLE_ENCODING, StandardCharsets.UTF_8.name());
        try {
            RunJob job = new RunJob(request);
            Process program = Program.start(request.arguments(), request.out());
            Process process = new ToldProcess(program, job::tell,
                    line -> LivePages.in(line, request.choice().model()).ifPresent(page -> LivePages.begin(page, program)));
            IProcess shown = DebugPlugin.newProcess(launch, process, request.choice().title(), Map.of(IProcess.ATTR_PROCESS_TYPE, PROCESS,
                    IProcess.ATTR_CMDLINE, "twinsmith " + DebugPlugin.renderArguments(request.arguments().toArray(String[]::new), null)));
            job.watch(process, shown);
        } catch (IOException e) {
            throw new CoreException(Status.error("The program could not be started (" + e.getMessage()
                    + "): check that the disk is not full and the workspace can be written", e));
        }
    }

    private static RunRequest request(Choice choice) throws CoreException {
        IContainer model = choice.container().orElse(null);
        if (model == null && choice.kind().hasModel()) {
            throw new CoreException(Status.error("The workspace has no open project or folder '" + choice.model()
                    + "'; choose another in the launch configuration"));
        }
        Path folder = model == null ? Path.of("") : Path.of(model.getLocationURI());
        return new RunRequest(choice, folder, List.of(DebugPlugin.parseArguments(choice.more())), RunArchive.folder(choice));
    }
}
