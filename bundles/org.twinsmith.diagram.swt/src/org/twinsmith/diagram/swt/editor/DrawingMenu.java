package org.twinsmith.diagram.swt.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Control;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.tool.Request;
import org.twinsmith.diagram.view.Align;

/** What can be done with what is selected: the context menu of the sheet, of the table and of the outline. */
final class DrawingMenu {
    private final TopologyEditor editor;
    private final EditorActions actions;

    DrawingMenu(TopologyEditor editor, EditorActions actions) {
        this.editor = editor;
        this.actions = actions;
    }

    void install(Control control) {
        MenuManager menu = new MenuManager("Drawing", "org.twinsmith.diagram.swt.menu");
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        control.setMenu(menu.createContextMenu(control));
        control.addDisposeListener(event -> menu.dispose());
    }

    private void fill(IMenuManager menu) {
        List<String> components = editor.selection().components();
        boolean one = components.size() == 1;
        boolean any = !editor.selection().all().isEmpty();
        menu.add(action("Rename\tF2", one, actions::rename));
        menu.add(action("Copy\tCtrl+C", !components.isEmpty(), actions::copy));
        menu.add(action("Paste\tCtrl+V", actions.canPaste(), actions::paste));
        menu.add(action("Duplicate", !components.isEmpty(), () -> editor.stage().ask(new Request.Duplicate(components))));
        menu.add(action("Delete\tDel", any, actions::delete));
        menu.add(new Separator());
        menu.add(action("Connect…", !components.isEmpty() && components.size() < 3, () -> new ConnectDialog(editor).ask(components)));
        menu.add(action("Let Connections Find Their Way", any, actions::straighten));
        menu.add(action("Follow Connection", any, actions::follow));
        menu.add(new Separator());
        menu.add(action(one && isOpen(components.getFirst()) ? "Close" : "Open", one, () -> editor.stage().ask(new Request.Toggle(components.getFirst()))));
        MenuManager align = new MenuManager("Align");
        for (Align each : Align.values()) {
            align.add(action(label(each), components.size() > 1, () -> actions.align(each, components)));
        }
        menu.add(align);
        menu.add(action("Arrange", true, () -> new Arrange(editor).start()));
        menu.add(new Separator());
        new Fixes(editor).fill(menu);
        menu.add(action("Export…", true, () -> new Export(editor).ask()));
    }

    private boolean isOpen(String path) {
        return editor.view().find(path).map(PlacedComponent::component).filter(Component::isOpen).isPresent();
    }

    private static String label(Align align) {
        return Arrays.stream(align.name().split("_")).map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static Action action(String text, boolean enabled, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }
}
