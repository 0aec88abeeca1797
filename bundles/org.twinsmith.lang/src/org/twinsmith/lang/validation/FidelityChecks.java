package org.twinsmith.lang.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Variants;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FidelityStatement;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.TwinPackage;

/** Choices of variants by scenarios: what is chosen exists where it is chosen. */
final class FidelityChecks {
    private final Findings findings;

    FidelityChecks(Findings findings) {
        this.findings = findings;
    }

    void choice(FidelityStatement statement) {
        statement.getPaths().forEach(path -> at(statement, path));
        ComponentType system = statement.eContainer() instanceof Scenario scenario ? scenario.getSystem() : null;
        if (statement.getPaths().isEmpty() && system != null && !system.eIsProxy()
                && !occurs(system, statement.getVariant(), new HashSet<>())) {
            findings.error(Code.BAD_SCENARIO, statement, TwinPackage.Literals.FIDELITY_STATEMENT__VARIANT, "nothing in '"
                    + system.getName() + "' has the fidelity '" + statement.getVariant() + "'", "");
        }
    }

    private void at(FidelityStatement statement, Expression path) {
        Optional<Named> denoted = Denoted.by(path);
        if (denoted.isEmpty()) {
            return;
        }
        Optional<ComponentType> type = denoted.filter(Instance.class::isInstance).flatMap(each -> Members.type((Instance) each));
        if (type.isEmpty()) {
            findings.error(Code.BAD_SCENARIO, path, "only an instance has a fidelity, but " + SourceTexts.quoted(path) + " is none", "");
        } else if (Variants.named(type.get(), statement.getVariant()).isEmpty()) {
            List<String> names = Variants.of(type.get()).stream().map(Named::getName).toList();
            findings.error(Code.BAD_SCENARIO, path, SourceTexts.quoted(path) + " is a " + type.get().getName()
                    + ", which has no fidelity '" + statement.getVariant() + "'",
                    names.isEmpty() ? "" : "it has " + String.join(", ", names));
        }
    }

    private static boolean occurs(ComponentType type, String variant, Set<ComponentType> visited) {
        return visited.add(type) && (Variants.named(type, variant).isPresent() || Members.instances(type).stream()
                .anyMatch(instance -> Members.type(instance).filter(inner -> occurs(inner, variant, visited)).isPresent()));
    }
}
