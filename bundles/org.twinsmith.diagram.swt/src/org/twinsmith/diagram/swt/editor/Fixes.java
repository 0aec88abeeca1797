package org.twinsmith.diagram.swt.editor;

import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;

/** What the checks say of the selected element, with what mends it, as a menu. */
final class Fixes {
    /** Menus have no lines to break: more of a message than this would be as wide as the screen. */
    private static final int MOST = 80;
    private final TopologyEditor editor;

    Fixes(TopologyEditor editor) {
        this.editor = editor;
    }

    void fill(IMenuManager menu) {
        List<String> selected = List.copyOf(editor.selection().all());
        if (selected.size() == 1) {
            editor.body().findings().of(selected.getFirst()).stream().filter(IMarker::exists).forEach(marker -> menu.add(menu(marker)));
            menu.add(new Separator());
        }
    }

    private static MenuManager menu(IMarker marker) {
        MenuManager problem = new MenuManager(shortened(Findings.message(marker)).replace("&", "&&"));
        for (IMarkerResolution fix : IDE.getMarkerHelpRegistry().getResolutions(marker)) {
            problem.add(new Action(fix.getLabel()) {
                @Override
                public void run() {
                    fix.run(marker);
                }
            });
        }
        if (problem.isEmpty()) {
            Action none = new Action("Nothing mends this by itself") { };
            none.setEnabled(false);
            problem.add(none);
        }
        return problem;
    }

    /** The beginning of a long message, and the code at its end. */
    private static String shortened(String message) {
        if (message.length() <= MOST) {
            return message;
        }
        String code = message.endsWith(")") ? " " + message.substring(message.lastIndexOf('(')) : "";
        int end = message.lastIndexOf(' ', MOST - code.length());
        return message.substring(0, Math.max(1, end)) + "…" + code;
    }
}
