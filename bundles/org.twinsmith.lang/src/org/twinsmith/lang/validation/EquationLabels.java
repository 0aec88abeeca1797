package org.twinsmith.lang.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Statements;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.TwinPackage;

/** Labelled equations: a label once in a type, and a redefinition for exactly one inherited equation. */
final class EquationLabels {
    private final Findings findings;

    EquationLabels(Findings findings) {
        this.findings = findings;
    }

    void check(ComponentType type) {
        Map<String, Equation> inherited = new HashMap<>();
        Set<String> redefined = new HashSet<>();
        Statements.own(type).forEach(statement -> {
            if (statement instanceof Equation equation && equation.isRedefine()) {
                redefined.add(equation.getLabel());
            }
        });
        for (int index = 0; index < type.getSuperTypes().size(); index++) {
            inherit(type, index, inherited, redefined);
        }
        Set<String> own = new HashSet<>();
        Statements.own(type).forEach(statement -> {
            if (statement instanceof Equation equation && equation.getLabel() != null) {
                label(type, equation, inherited.get(equation.getLabel()), own.add(equation.getLabel()));
            }
        });
    }

    private void inherit(ComponentType type, int index, Map<String, Equation> inherited, Set<String> redefined) {
        ComponentType base = type.getSuperTypes().get(index);
        Statements.labelled(base).forEach((label, equation) -> {
            Equation before = inherited.putIfAbsent(label, equation);
            if (before != null && before != equation && !redefined.contains(label)
                    && !Members.isOverridden(before, equation)) {
                findings.error(Code.REDEFINITION, type, TwinPackage.Literals.COMPONENT_TYPE__SUPER_TYPES, index, "'" + base.getName()
                        + "' brings an equation '" + label + "', as does '" + owner(before) + "'",
                        "write 'redefine " + label + ": ...' in '" + type.getName() + "'");
            }
        });
    }

    private void label(ComponentType type, Equation equation, Equation base, boolean first) {
        String label = equation.getLabel();
        if (!first) {
            report(equation, "'" + type.getName() + "' already has an equation '" + label + "'", "give one of them another label");
        } else if (equation.isRedefine() && base == null) {
            report(equation, "no base of '" + type.getName() + "' has an equation '" + label + "'", "");
        } else if (!equation.isRedefine() && base != null) {
            report(equation, "'" + owner(base) + "' already has an equation '" + label + "'",
                    "write 'redefine' in front to replace it, or another label to add to it");
        }
    }

    private void report(Equation equation, String message, String remedy) {
        findings.error(Code.REDEFINITION, equation, TwinPackage.Literals.EQUATION__LABEL, message, remedy);
    }

    private static String owner(Equation equation) {
        return Members.owner(equation).map(ComponentType::getName).orElse("");
    }
}
