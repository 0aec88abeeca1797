package org.twinsmith.codegen;

import java.util.stream.Stream;

import org.twinsmith.core.plan.Plan;

/** Turns a plan into artefacts of one target. The same plan gives the same bytes in the same order. */
public interface Generator {
    /**
     * @throws org.twinsmith.core.diagnostic.DiagnosticException TW-0802 where the target cannot express the plan
     */
    Stream<Artefact> generate(Plan plan);
}
