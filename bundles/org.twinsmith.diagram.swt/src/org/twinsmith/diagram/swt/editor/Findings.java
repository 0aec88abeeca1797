package org.twinsmith.diagram.swt.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.ui.project.ProblemMarkers;

/** What the checks found in the text of a drawing, by the element whose text it is: path of a component or key of a link. */
record Findings(Map<String, List<IMarker>> byElement) {
    static final Findings NONE = new Findings(Map.of());

    /** Takes as long as linking what changed; not for the user interface thread. */
    static Findings read(TopologyEditor editor, DiagramView view) throws CoreException {
        Map<String, List<IMarker>> found = new HashMap<>();
        if (editor.system().isEmpty()) {
            return NONE;
        }
        for (IMarker marker : editor.file().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)) {
            int start = marker.getAttribute(IMarker.CHAR_START, -1);
            if (start >= 0) {
                editor.model().elementAt(editor.system(), view, start)
                        .ifPresent(element -> found.computeIfAbsent(element, key -> new ArrayList<>()).add(marker));
            }
        }
        return new Findings(found);
    }

    List<IMarker> of(String element) {
        return byElement.getOrDefault(element, List.of());
    }

    List<String> messages(String element) {
        return of(element).stream().map(Findings::message).distinct().toList();
    }

    static String message(IMarker marker) {
        return marker.getAttribute(IMarker.MESSAGE, "");
    }

    /** The worst of each element: {@code error} or {@code warning}. */
    Map<String, String> severities() {
        Map<String, String> worst = new HashMap<>();
        byElement.forEach((element, markers) -> worst.put(element, markers.stream().anyMatch(Findings::isError) ? "error" : "warning"));
        return worst;
    }

    private static boolean isError(IMarker marker) {
        return marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO) == IMarker.SEVERITY_ERROR;
    }
}
