package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
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
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.twinsmith.ui.run.ReportEditor;
import org.twinsmith.ui.run.RunJob;
import org.twinsmith.ui.run.RunTask;
import org.twinsmith.ui.run.TwinLenses;

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
        assertThat(report().getTitle()).isEqualTo("Run Day of pumping-station");
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
            execute(Map.of(RunTask.NAME, "Try"));

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
        Workbench.waitUntil("the launch has ended", () -> Arrays.stream(launches()).allMatch(ILaunch::isTerminated));
        Workbench.settle();
        assertThat(Arrays.stream(Workbench.window().getShell().getShells()).map(Shell::getText)).doesNotContain("Run Day of pumping-station");
    }

    @Test
    void aScenarioIsSimulatedByTheLensOverItAndOnceMoreByItsLaunchConfiguration() throws Exception {
        ITextEditor editor = Workbench.open(Workbench.example().getFile("station.twin"));
        List<ICodeMining> lenses = lenses(editor);
        assertThat(lenses).extracting(ICodeMining::getLabel).containsExactly("Check", "Mirror", "Simulate", "Run with its plant", "Check");

        lenses.get(2).getAction().accept(null);
        Workbench.waitUntil("the report is shown", () -> report() != null);
        assertThat(report().getTitle()).isEqualTo("Simulate Day of pumping-station");
        assertThat(console()).contains("steps").doesNotContain("Exception");
        Workbench.page().closeEditor(report(), false);
        Workbench.page().activate(editor);
        Workbench.pause(1500);
        editor.selectAndReveal(editor.getDocumentProvider().getDocument(editor.getEditorInput()).get().indexOf("scenario Day"), 0);
        Workbench.screenshot("lenses");

        Workbench.execute("org.eclipse.debug.ui.commands.RunLast", Map.of());
        Workbench.waitUntil("the report is shown again", () -> report() != null);
        Workbench.page().closeEditor(report(), false);
        assertThat(DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()).extracting(ILaunchConfiguration::getName)
                .containsOnlyOnce("Simulate Day of pumping-station");
    }

    private static List<ICodeMining> lenses(ITextEditor editor) throws Exception {
        List<ICodeMining> lenses = new ArrayList<>();
        lenses.addAll(new TwinLenses().provideCodeMinings(Workbench.viewerOf(editor), new NullProgressMonitor()).get());
        return lenses;
    }

    @Test
    void whatAModelDoesNotDeclareIsSaidInWords() throws Exception {
        select(project("plain", "namespace plain\nimport twin.si.*\nsystem Plant { parameter a : Length = 1 [m] }\n"));
        try {
            Workbench.window().getShell().getDisplay().timerExec(500, () -> {
                Shell dialog = Workbench.find("Sweep");
                Workbench.screenshot(dialog, "nothing-to-sweep");
                said = textOf(dialog);
                press(dialog, "OK");
            });
            execute(Map.of(RunTask.KIND, "sweep"));
            assertThat(said).contains("declares no sweep");
        } finally {
            project("plain").delete(true, null);
        }
    }

    private String said = "";

    @Test
    void whatWasLaunchedStandsInTheDialogOfLaunchConfigurationsToBeChanged() throws Exception {
        select(Workbench.example());
        execute(Map.of(RunTask.KIND, "check"));
        Workbench.waitUntil("the model was checked", () -> launches().length > 0 && Arrays.stream(launches()).allMatch(ILaunch::isTerminated));
        List<String> fields = new ArrayList<>();
        Workbench.window().getShell().getDisplay().timerExec(5000, () -> {
            Shell dialog = Workbench.find("Run Configurations");
            Workbench.all(dialog, Tree.class).forEach(tree -> choose(tree.getItems(), "Check pumping-station"));
            Workbench.screenshot(dialog, "configurations");
            Workbench.all(dialog, Text.class).map(Text::getText).forEach(fields::add);
            Workbench.all(dialog, Combo.class).map(Combo::getText).forEach(fields::add);
            press(dialog, "Close");
        });
        Workbench.execute("org.eclipse.debug.ui.commands.OpenRunConfigurations", Map.of());
        assertThat(fields).contains("/pumping-station", "Check");
    }

    @Test
    void twoRunsThatDifferAreComparedAndTheConsoleSaysWhere() throws Exception {
        IProject project = project("tables", "namespace tables\n");
        IFile one = project.getFile("one.csv");
        IFile other = project.getFile("other.csv");
        one.create("time [s],x [m]\n0,1\n1,2\n".getBytes(), IResource.NONE, null);
        other.create("time [s],x [m]\n0,1\n1,2.5\n".getBytes(), IResource.NONE, null);
        try {
            ((CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID)).selectReveal(new StructuredSelection(List.of(one, other)));
            Workbench.settle();
            Workbench.execute("org.twinsmith.ui.compare", Map.of());

            Shell dialog = Workbench.shell("Compare runs");
            assertThat(textOf(dialog)).contains("differ by more than is allowed");
            assertThat(console()).contains("x differs by up to");
            press(dialog, "OK");
        } finally {
            Job.getJobManager().join(RunJob.FAMILY, null);
            project.delete(true, null);
        }
    }

    private static ILaunch[] launches() {
        return DebugPlugin.getDefault().getLaunchManager().getLaunches();
    }

    private static IProject project(String name) {
        return org.eclipse.core.resources.ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    }

    private static IProject project(String name, String text) throws CoreException {
        IProject project = project(name);
        project.create(null);
        project.open(null);
        project.getFile(name + ".twin").create(text.getBytes(), IResource.NONE, null);
        return project;
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
        handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(RunTask.COMMAND), parameters), null);
    }

    private static IEditorPart report() {
        return Arrays.stream(Workbench.page().getEditorReferences()).filter(reference -> ReportEditor.ID.equals(reference.getId()))
                .map(reference -> reference.getEditor(true)).findFirst().orElse(null);
    }

    private static String console() {
        Workbench.settle();
        return Arrays.stream(ConsolePlugin.getDefault().getConsoleManager().getConsoles()).map(each -> ((TextConsole) each).getDocument().get())
                .reduce("", (first, second) -> second);
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

    private static void choose(TreeItem[] items, String text) {
        for (TreeItem item : items) {
            if (item.getText().equals(text)) {
                item.getParent().setSelection(item);
                item.getParent().notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
            }
            choose(item.getItems(), text);
        }
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
