package org.twinsmith.compile;

import java.util.List;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;

/** What came of a compilation. */
public sealed interface CompileResult {
    /** Warnings and errors, by file and offset. */
    List<Diagnostic> diagnostics();

    /** A plan. @param figures what was asked for of its runs @param diagnostics warnings only */
    record Compiled(Plan plan, Figures figures, List<Diagnostic> diagnostics) implements CompileResult {
        public Compiled {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** The model cannot run. @param diagnostics at least one error */
    record Rejected(List<Diagnostic> diagnostics) implements CompileResult {
        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
