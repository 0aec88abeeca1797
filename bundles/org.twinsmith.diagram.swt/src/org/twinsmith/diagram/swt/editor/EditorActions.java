package org.twinsmith.diagram.swt.editor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.scene.Nodes;
import org.twinsmith.diagram.swt.canvas.DiagramCanvas;
import org.twinsmith.diagram.tool.Copied;
import org.twinsmith.diagram.tool.Request;
import org.twinsmith.diagram.view.Align;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.diagram.view.Journal;
import org.twinsmith.diagram.view.Moving;

/** What the menus, keys and the context menu do in a drawing. */
final class EditorActions {
    private final TopologyEditor editor;
    /** Shared by all drawings, so that what is copied in one can be pasted into another. */
    private static Copied copied = new Copied(List.of(), List.of());

    EditorActions(TopologyEditor editor) {
        this.editor = editor;
    }

    void install() {
        IHandlerService handlers = editor.getSite().getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_UNDO,
                new ActionHandler(new UndoActionHandler(editor.getSite(), editor.undoContext())));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_REDO,
                new ActionHandler(new RedoActionHandler(editor.getSite(), editor.undoContext())));
        handle(handlers, IWorkbenchCommandConstants.EDIT_DELETE, this::delete);
        handle(handlers, IWorkbenchCommandConstants.EDIT_SELECT_ALL, this::selectAll);
        handle(handlers, IWorkbenchCommandConstants.EDIT_COPY, this::copy);
        handle(handlers, IWorkbenchCommandConstants.EDIT_PASTE, this::paste);
        handle(handlers, IWorkbenchCommandConstants.FILE_RENAME, this::rename);
        handle(handlers, IWorkbenchCommandConstants.FILE_PRINT, () -> new Export(editor).print());
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, handler(() -> true, () -> editor.body().bar().focusSearch()));
        DrawingMenu menu = new DrawingMenu(editor, this);
        menu.install(editor.canvas());
        editor.body().table().install(menu);
        editor.body().outline().install(menu);
    }

    /** Keys that a field in the editor needs for itself reach the drawing only when it or the table has the focus. */
    private void handle(IHandlerService handlers, String command, Runnable action) {
        handlers.activateHandler(command, handler(() -> !editor.canvas().isDisposed()
                && (editor.canvas().isFocusControl() || editor.body().table().hasFocus()), action));
    }

    private static AbstractHandler handler(BooleanSupplier enabled, Runnable action) {
        return new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }

            @Override
            public boolean isEnabled() {
                return enabled.getAsBoolean();
            }
        };
    }

    void delete() {
        if (!editor.selection().all().isEmpty()) {
            editor.stage().ask(new Request.Delete(List.copyOf(editor.selection().all())));
        }
    }

    void rename() {
        List<String> components = editor.selection().components();
        if (components.size() == 1) {
            editor.stage().ask(new Request.EditName(components.getFirst()));
        }
    }

    private void selectAll() {
        editor.selection().set(editor.view().scene().root().parts().stream().map(each -> each.path()).toList());
    }

    boolean canPaste() {
        return !copied.parts().isEmpty();
    }

    void paste() {
        if (canPaste()) {
            DiagramCanvas canvas = editor.canvas();
            String container = editor.selection().components().stream().findFirst().flatMap(editor.view()::find).map(PlacedComponent::component)
                    .map(each -> each.isOpen() ? each.path() : DiagramView.container(each.path())).orElse("");
            editor.stage().ask(new Request.Paste(copied, container, canvas.tool().last()));
        }
    }

    void copy() {
        try {
            copied = editor.model().copy(editor.system(), editor.view(), editor.selection().components());
        } catch (CoreException e) {
            editor.report(e);
        }
    }

    void align(Align how, List<String> components) {
        DiagramView view = editor.view();
        view.record();
        how.apply(view, components);
        Journal journal = view.stopRecording();
        if (!journal.isEmpty()) {
            editor.stage().arranged("Align", journal);
        }
    }

    void straighten() {
        DiagramView view = editor.view();
        Set<String> links = new LinkedHashSet<>(editor.selection().links());
        editor.selection().components().forEach(path -> links.addAll(view.linksOf(path)));
        view.record();
        links.forEach(key -> new Moving(view).bend(key, List.of()));
        editor.stage().arranged("Straighten", view.stopRecording());
    }

    /** Marks all that is connected with what is selected, through any number of links of the same node. */
    void follow() {
        DiagramView view = editor.view();
        Nodes numbers = Nodes.of(view.scene().links());
        Set<Integer> nodes = editor.selection().all().stream().flatMap(element -> view.link(element).isPresent()
                ? view.link(element).stream() : view.linksOf(element).stream().flatMap(key -> view.link(key).stream()))
                .map(each -> numbers.number(each.link())).collect(Collectors.toSet());
        Set<String> found = new LinkedHashSet<>();
        for (PlacedLink each : view.links()) {
            if (nodes.contains(numbers.number(each.link()))) {
                found.add(DiagramView.key(each.link()));
                view.owner(each.link().source()).flatMap(view::find).map(PlacedComponent::component).ifPresent(owner -> found.add(owner.path()));
                view.owner(each.link().target()).flatMap(view::find).map(PlacedComponent::component).ifPresent(owner -> found.add(owner.path()));
            }
        }
        found.remove("");
        editor.canvas().setFound(found);
    }
}
