package org.twinsmith.ui.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.Compiler;
import org.twinsmith.core.Version;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Provenance;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

/** What only the compiler finds, because it needs the whole system: missing equations, unconnected ports, unsolvable loops. */
final class SystemCheck {
    private SystemCheck() {
    }

    /** The findings of the language, and where it finds no error those of the compiler for each scenario and each other system. */
    static List<Diagnostic> findings(LoadedModel model) {
        Set<Diagnostic> findings = new LinkedHashSet<>(model.diagnostics());
        if (!model.hasErrors()) {
            List<Scenario> scenarios = model.all(Scenario.class);
            scenarios.forEach(scenario -> findings.addAll(compile(model, scenario.getSystem(), Optional.of(scenario))));
            model.all(ComponentType.class).stream().filter(SystemCheck::canRun)
                    .filter(system -> scenarios.stream().noneMatch(scenario -> scenario.getSystem() == system))
                    .forEach(system -> findings.addAll(compile(model, system, Optional.empty())));
        }
        return List.copyOf(findings);
    }

    private static boolean canRun(ComponentType type) {
        return type.getKind() == ComponentKind.SYSTEM && !type.isAbstract();
    }

    private static List<Diagnostic> compile(LoadedModel model, ComponentType system, Optional<Scenario> scenario) {
        Provenance checkOnly = new Provenance(Version.TOOL, "", "", List.of());
        return model.judged(Compiler.compile(new CompileRequest(model.files(), system, scenario, model.units(), checkOnly, model))
                .diagnostics());
    }
}
