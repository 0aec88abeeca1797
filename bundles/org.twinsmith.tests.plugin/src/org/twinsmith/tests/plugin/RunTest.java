package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.Test;
import org.twinsmith.ui.run.ReportEditor;
import org.twinsmith.ui.run.RunJob;
import org.twinsmith.ui.run.RunScenario;

class RunTest {

    @Test
    void runningTheScenarioOfTheSelectedProjectShowsItsReportAndLeavesTheModelAlone() throws Exception {
        IProject project = Workbench.example();
        List<String> before = names(project);
        select(project);

        execute(Map.of());
        Workbench.waitUntil("the report is shown", () -> report() != null);

        Path report = Path.of(((FileStoreEditorInput) report().getEditorInput()).getURI());
        assertThat(Files.readString(report)).contains("<svg", "Station", "Day");
        assertThat(console()).contains("Report:").doesNotContain("Exception");
        assertThat(report().getTitle()).isEqualTo("Day of pumping-station");
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        assertThat(names(project)).isEqualTo(before).contains("station.twin", "bearing.csv");
        Workbench.pause(3000);
        Workbench.screenshot("report");

        Workbench.page().activate(report());
        execute(Map.of());
        Workbench.waitUntil("the report's model runs again", () -> children() > 0);
        Job.getJobManager().cancel(RunJob.FAMILY);
        Workbench.waitUntil("the process is gone", () -> children() == 0);
        Workbench.page().closeEditor(report(), false);
    }

    private static List<String> names(IProject project) throws CoreException {
        return Arrays.stream(project.members()).map(IResource::getName).sorted().toList();
    }

    @Test
    void aRunOfAModelWithAnErrorIsRefusedInPlainWordsAndTheConsoleLeadsToThePlace() throws Exception {
        IProject project = org.eclipse.core.resources.ResourcesPlugin.getWorkspace().getRoot().getProject("broken");
        project.create(null);
        project.open(null);
        IFile file = project.getFile("broken.twin");
        file.create(("namespace broken\nimport twin.si.*\nsystem Plant { parameter a : Length = 1 [kg] }\n"
                + "scenario Try of Plant for 1 [s] { }\n").getBytes(), IResource.NONE, null);
        try {
            select(project);
            execute(Map.of(RunScenario.SCENARIO, "Try"));

            Shell dialog = Workbench.shell("Run Try of broken");
            assertThat(textOf(dialog)).contains("model has errors").doesNotContain("Exception");
            assertThat(console()).contains("broken.twin:3:").contains("TW-0202");
            Workbench.screenshot(dialog, "refused");
            press(dialog, "OK");
        } finally {
            Job.getJobManager().join(RunJob.FAMILY, null);
            project.delete(true, null);
        }
    }

    @Test
    void cancellingARunEndsItsProcess() throws Exception {
        select(Workbench.example());
        execute(Map.of());
        Workbench.waitUntil("the run has a process", () -> children() > 0);

        Job.getJobManager().cancel(RunJob.FAMILY);

        Workbench.waitUntil("the process is gone", () -> children() == 0);
        Workbench.waitUntil("the console says so", () -> console().contains("Cancelled."));
    }

    private static long children() {
        return ProcessHandle.current().descendants().filter(each -> each.info().arguments()
                .map(arguments -> Arrays.asList(arguments).contains("org.twinsmith.cli.Main")).orElse(false)).count();
    }

    private static void select(IResource resource) throws Exception {
        IViewPart view = Workbench.page().showView(ProjectExplorer.VIEW_ID);
        ((CommonNavigator) view).selectReveal(new StructuredSelection(resource));
        Workbench.settle();
    }

    private static void execute(Map<String, String> parameters) throws Exception {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(RunScenario.COMMAND), parameters), null);
    }

    private static IEditorPart report() {
        return Arrays.stream(Workbench.page().getEditorReferences()).filter(reference -> ReportEditor.ID.equals(reference.getId()))
                .map(reference -> reference.getEditor(true)).findFirst().orElse(null);
    }

    private static String console() {
        Workbench.settle();
        return Arrays.stream(ConsolePlugin.getDefault().getConsoleManager().getConsoles()).map(each -> ((TextConsole) each).getDocument().get())
                .findFirst().orElse("");
    }

    private static String textOf(Composite area) {
        StringBuilder text = new StringBuilder();
        for (Control child : area.getChildren()) {
            if (child instanceof Label label) {
                text.append(label.getText());
            }
            if (child instanceof Composite inner) {
                text.append(textOf(inner));
            }
        }
        return text.toString();
    }

    private static void press(Composite area, String label) {
        for (Control child : area.getChildren()) {
            if (child instanceof Button button && button.getText().replace("&", "").equals(label)) {
                button.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
                return;
            }
            if (child instanceof Composite inner && !child.isDisposed()) {
                press(inner, label);
            }
        }
    }
}
