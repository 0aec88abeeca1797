package org.twinsmith.tests.plugin;

import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.part.PageBookView;
import org.eclipse.ui.texteditor.ITextEditor;
import org.twinsmith.ui.project.ModelCheck;
import org.twinsmith.ui.project.ProblemMarkers;

/** The running workbench, driven from the user interface thread in which the tests run. */
final class Workbench {
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private Workbench() {
    }

    static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** The example project that the first start makes; waits until it is there and checked. */
    static IProject example() {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("pumping-station");
        waitUntil("the example project exists", () -> project.exists() && project.isOpen() && project.getFile("station.twin").exists());
        waitForCheck();
        return project;
    }

    static ITextEditor open(IFile file) throws CoreException {
        ITextEditor editor = (ITextEditor) IDE.openEditor(page(), file);
        waitUntil("the editor shows text", () -> textOf(editor).getCharCount() > 0);
        waitForCheck();
        return editor;
    }

    static StyledText textOf(ITextEditor editor) {
        return (StyledText) editor.getAdapter(Control.class);
    }

    static ISourceViewer viewerOf(ITextEditor editor) {
        return (ISourceViewer) editor.getAdapter(org.eclipse.jface.text.ITextViewer.class);
    }

    static IDocument documentOf(ITextEditor editor) {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    static List<IMarker> problems(IResource resource) {
        try {
            return Arrays.asList(resource.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE));
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a tree in the window has an item, opened or not, with such a text. */
    static boolean shows(String text) {
        return all(window().getShell(), Tree.class).anyMatch(tree -> Arrays.stream(tree.getItems()).anyMatch(item -> holds(item, text)));
    }

    /** All controls of a class below an area, shown or not. */
    static <T extends Control> Stream<T> all(Composite area, Class<T> type) {
        return Arrays.stream(area.getChildren()).flatMap(child -> Stream.concat(type.isInstance(child) ? Stream.of(type.cast(child)) : Stream.empty(),
                child instanceof Composite inner ? all(inner, type) : Stream.empty()));
    }

    private static boolean holds(TreeItem item, String text) {
        return IntStream.range(0, Math.max(1, item.getParent().getColumnCount())).anyMatch(column -> item.getText(column).contains(text))
                || Arrays.stream(item.getItems()).anyMatch(child -> holds(child, text));
    }

    /** Executes a command with parameters, as its menu item or key does. */
    static void execute(String command, Map<String, String> parameters) throws Exception {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(command), parameters), null);
        settle();
    }

    /** The names at the top of the outline, as they are shown. */
    static List<String> outline() {
        settle();
        Tree tree = all((Composite) outlinePage().getControl(), Tree.class).findFirst().orElseThrow();
        return Arrays.stream(tree.getItems()).map(item -> item.getText().replaceAll("  .*", "")).toList();
    }

    private static Page outlinePage() {
        return (Page) ((PageBookView) page().findView(IPageLayout.ID_OUTLINE)).getCurrentPage();
    }

    /** Toggles an item of the outline's tool bar. */
    static void pressInOutline(String text) {
        IAction action = Arrays.stream(outlinePage().getSite().getActionBars().getToolBarManager().getItems())
                .filter(ActionContributionItem.class::isInstance).map(item -> ((ActionContributionItem) item).getAction())
                .filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
        action.setChecked(!action.isChecked());
        action.run();
        settle();
    }

    /** Lets builds and checks come to their end. */
    static void waitForCheck() {
        waitUntil("the model is checked", () -> Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0
                && Job.getJobManager().find(ModelCheck.FAMILY).length == 0);
    }

    /** Handles events until a condition holds; fails with its name when patience is at its end. */
    static void waitUntil(String condition, BooleanSupplier holds) {
        Display display = Display.getCurrent();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                screenshot("failed-" + condition.replaceAll("[^a-z]+", "-"));
                throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s in vain until " + condition);
            }
            settle(display);
        }
    }

    /** Handles what is in the queue, so that what is shown is what there is. */
    static void settle() {
        for (int round = 0; round < 20; round++) {
            settle(Display.getCurrent());
        }
    }

    /** Handles events for some milliseconds: a browser draws in a process of its own, which nothing tells when it is done. */
    static void pause(int millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end) {
            settle(Display.getCurrent());
        }
    }

    private static void settle(Display display) {
        while (display.readAndDispatch()) {
            Thread.onSpinWait();
        }
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The open dialog of a title. */
    static Shell shell(String title) {
        waitUntil("a window " + title, () -> find(title) != null);
        return Objects.requireNonNull(find(title));
    }

    /** The open window of a title; null where there is none. */
    static Shell find(String title) {
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .findFirst().orElse(null);
    }

    static void screenshot(String name) {
        screenshot(window().getShell(), name);
    }

    /** Leaves a picture of a window, as the display shows it, in the folder of screenshots. */
    static void screenshot(Shell shell, String name) {
        settle();
        shell.update();
        GC gc = new GC(shell.getDisplay());
        Image picture = new Image(shell.getDisplay(), shell.getBounds().width, shell.getBounds().height);
        try {
            gc.copyArea(picture, shell.getBounds().x, shell.getBounds().y);
            ImageLoader file = new ImageLoader();
            file.data = new org.eclipse.swt.graphics.ImageData[] {picture.getImageData()};
            File folder = new File(System.getProperty("screenshot.dir", "target/screenshots"));
            folder.mkdirs();
            file.save(new File(folder, name + ".png").getPath(), SWT.IMAGE_PNG);
        } finally {
            picture.dispose();
            gc.dispose();
        }
    }
}
