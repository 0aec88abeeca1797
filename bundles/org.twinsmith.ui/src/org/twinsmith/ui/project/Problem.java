package org.twinsmith.ui.project;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Severity;

/**
 * A finding as a marker shows it.
 *
 * @param code the diagnostic code, {@code TW-nnnn}
 * @param message what the Problems view shows
 * @param remedy what to do about it, empty where the message says it
 * @param severity {@link IMarker#SEVERITY_ERROR} and so on
 * @param line 1-based line
 * @param start 0-based offset of the first character
 * @param end 0-based offset after the last character
 */
record Problem(String code, String message, String remedy, int severity, int line, int start, int end) {

    static Problem of(Diagnostic diagnostic, int textLength) {
        int start = Math.clamp(diagnostic.place().offset(), 0, textLength);
        int end = Math.clamp(start + (long) diagnostic.place().length(), start, textLength);
        return new Problem(diagnostic.code().id(), message(diagnostic), diagnostic.remedy(), severity(diagnostic.severity()),
                Math.max(1, diagnostic.place().line()), start, end);
    }

    private static String message(Diagnostic diagnostic) {
        String remedy = diagnostic.remedy().isEmpty() ? "" : "; " + diagnostic.remedy();
        return diagnostic.message() + remedy + " (" + diagnostic.code().id() + ")";
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        };
    }

    static Problem of(IMarker marker) {
        return new Problem(marker.getAttribute(ProblemMarkers.CODE, ""), marker.getAttribute(IMarker.MESSAGE, ""),
                marker.getAttribute(ProblemMarkers.REMEDY, ""), marker.getAttribute(IMarker.SEVERITY, -1),
                marker.getAttribute(IMarker.LINE_NUMBER, 0), marker.getAttribute(IMarker.CHAR_START, -1),
                marker.getAttribute(IMarker.CHAR_END, -1));
    }

    Map<String, Object> attributes() {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(ProblemMarkers.CODE, code);
        attributes.put(ProblemMarkers.REMEDY, remedy);
        attributes.put(IMarker.MESSAGE, message);
        attributes.put(IMarker.SEVERITY, severity);
        attributes.put(IMarker.LINE_NUMBER, line);
        attributes.put(IMarker.CHAR_START, start);
        attributes.put(IMarker.CHAR_END, end);
        return attributes;
    }
}
