package org.twinsmith.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;

/** Collects what the phases of one compilation find. */
public final class Findings {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    public void error(Code code, String message, String remedy, Place place) {
        diagnostics.add(Diagnostic.error(code, message, remedy, place));
    }

    public void warning(Code code, String message, String remedy, Place place) {
        diagnostics.add(Diagnostic.warning(code, message, remedy, place));
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** All findings without repetition, by file and offset. */
    public List<Diagnostic> sorted() {
        return diagnostics.stream().distinct().sorted(Comparator
                .comparing((Diagnostic diagnostic) -> diagnostic.place().file())
                .thenComparing(diagnostic -> diagnostic.place().offset())).toList();
    }
}
