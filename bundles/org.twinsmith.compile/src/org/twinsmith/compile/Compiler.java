package org.twinsmith.compile;

import java.util.List;
import java.util.Optional;

import org.twinsmith.compile.alias.AliasElimination;
import org.twinsmith.compile.alias.Reduced;
import org.twinsmith.compile.causalise.Causalisation;
import org.twinsmith.compile.check.Clocks;
import org.twinsmith.compile.check.Delays;
import org.twinsmith.compile.check.Determinacy;
import org.twinsmith.compile.check.Matched;
import org.twinsmith.compile.check.States;
import org.twinsmith.compile.check.Values;
import org.twinsmith.compile.events.DiscreteRelations;
import org.twinsmith.compile.flat.FlatFigures;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flatten.Flattening;
import org.twinsmith.compile.initialise.Initialisation;
import org.twinsmith.compile.plan.PlanAssembly;
import org.twinsmith.compile.reduction.IndexReduction;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Provenance;
import org.twinsmith.core.plan.Step;

/** Lowers a system under a scenario to a plan. */
public final class Compiler {
    private Compiler() {
    }

    /** Compiles; whatever is wrong with the model comes back as diagnostics. */
    public static CompileResult compile(CompileRequest request) {
        Findings findings = new Findings();
        FlatFigures figures = new FlatFigures();
        FlatSystem flat = Flattening.flatten(request.remembering(), findings, figures);
        Optional<Plan> plan = findings.hasErrors() ? Optional.empty() : lower(flat, request.provenance().with(request.data().files(), request.data().assumed()), findings);
        Figures found = plan.map(each -> figures.in(each, flat, findings)).orElse(Figures.NONE);
        return plan.isEmpty() || findings.hasErrors() ? new CompileResult.Rejected(findings.sorted())
                : new CompileResult.Compiled(plan.get(), found, findings.sorted());
    }

    /** The phases after flattening. @return empty where the findings hold an error */
    static Optional<Plan> lower(FlatSystem flat, Provenance provenance, Findings findings) {
        Reduced plain = DiscreteRelations.released(AliasElimination.reduce(flat));
        Values given = Values.check(plain.system(), findings);
        States.check(flat, findings);
        if (!findings.hasErrors()) {
            Clocks.check(plain.system(), given, findings);
            Delays.check(plain.system(), given, findings);
        }
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Reduced reduced = IndexReduction.reduce(plain, given, findings);
        Values values = reduced == plain ? given : Values.check(reduced.system(), findings);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Optional<Matched> matched = Determinacy.check(flat, reduced, values, findings);
        List<Step> steps = matched.map(found -> Causalisation.causalise(found, findings)).orElse(List.of());
        List<Step> initial = matched.map(found -> Initialisation.steps(reduced, values, findings)).orElse(List.of());
        return findings.hasErrors() ? Optional.empty()
                : matched.map(found -> PlanAssembly.assemble(found, steps, initial, provenance));
    }
}
