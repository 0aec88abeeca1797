package org.twinsmith.lang.validation;

import java.util.List;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.IfStatement;
import org.twinsmith.model.twin.Loop;
import org.twinsmith.model.twin.LoopElement;
import org.twinsmith.model.twin.TwinPackage;

/** Equations that hold under a condition: of an {@code if}, and of the states of a machine. */
record BranchChecks(Findings findings, Typing typing) {
    void choice(IfStatement choice) {
        choice.getBranches().forEach(branch -> {
            if (branch.getCondition() != null) {
                typing.truth(branch.getCondition());
            }
            equations(branch.getStatements());
        });
    }

    void equations(List<? extends LoopElement> elements) {
        elements.forEach(this::element);
    }

    private void element(LoopElement element) {
        switch (element) {
            case IfStatement choice -> choice(choice);
            case Loop loop -> equations(loop.getElements());
            case Equation equation -> {
                typing.agree(equation.getLeft(), equation.getRight());
                if (equation.getLabel() != null) {
                    findings.error(Code.BAD_BRANCH, equation, TwinPackage.Literals.EQUATION__LABEL,
                            "an equation of a branch cannot be redefined alone, so it has no label", "take the label away");
                }
            }
            default -> findings.error(Code.BAD_BRANCH, element, "only equations depend on a condition; this is none",
                    "move it out of the branch; a reaction can have the condition in its own: when x and y then");
        }
    }
}
