package org.twinsmith.diagram.swt.editor;

import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.twinsmith.ui.project.ProblemMarkers;

/** What the checks say of the selected element, with what mends it, as a menu. */
final class Fixes {
    private final TopologyEditor editor;

    Fixes(TopologyEditor editor) {
        this.editor = editor;
    }

    void fill(IMenuManager menu) {
        List<String> selected = List.copyOf(editor.selection().all());
        if (selected.size() != 1) {
            return;
        }
        try {
            for (IMarker marker : editor.file().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)) {
                int start = marker.getAttribute(IMarker.CHAR_START, -1);
                if (start >= 0 && editor.model().elementAt(editor.system(), editor.view(), start).filter(selected.getFirst()::equals).isPresent()) {
                    menu.add(menu(marker));
                }
            }
            menu.add(new Separator());
        } catch (CoreException e) {
            editor.report(e);
        }
    }

    private static MenuManager menu(IMarker marker) {
        MenuManager problem = new MenuManager(marker.getAttribute(IMarker.MESSAGE, "").replace("&", "&&"));
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
}
