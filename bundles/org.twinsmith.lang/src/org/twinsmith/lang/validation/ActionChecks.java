package org.twinsmith.lang.validation;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.twin.Action;
import org.twinsmith.model.twin.Assignment;
import org.twinsmith.model.twin.CommandParameter;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reinit;
import org.twinsmith.model.twin.TwinPackage;

/** What happens at an event changes only what an event may change, and to a value that fits. */
final class ActionChecks {
    private final Findings findings;
    private final Typing typing;

    ActionChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
    }

    /** An assignment or a reinit, wherever it stands. */
    void check(Action action) {
        Named target = Denoted.by(action.getTarget()).orElse(null);
        if (target == null) {
            typing.value(action.getValue());
            return;
        }
        if (target instanceof CommandParameter parameter) {
            parameter(action, parameter);
            return;
        }
        switch (action) {
            case Assignment assignment -> require(assignment, target, FeatureRole.PROPERTY,
                    "an assignment at an event changes a property", isState(target)
                            ? "give a state a new value with 'reinit(" + SourceTexts.of(action.getTarget()) + ", ...)'"
                            : "declare it as a property");
            case Reinit reinit -> require(reinit, target, FeatureRole.STATE, "'reinit' gives a state a new value",
                    "what is no state changes by an assignment, if it is a property, or by its equation");
            default -> throw new IllegalStateException("an action of the unknown class " + action.eClass().getName());
        }
    }

    private void parameter(Action action, CommandParameter parameter) {
        if (parameter.eContainmentFeature() == TwinPackage.Literals.COMMAND__RESULTS) {
            typing.fits(action.getValue(), typing.declared().of(parameter), parameter.getName(), false);
        } else {
            findings.error(Code.BAD_ASSIGNMENT, action.getTarget(), SourceTexts.quoted(action.getTarget()) + " is an argument, which keeps the value that it came with",
                    "set a property or a result of the command");
        }
    }

    private static boolean isState(Named target) {
        return target instanceof Feature feature && feature.getRole() == FeatureRole.STATE;
    }

    private void require(Action action, Named target, FeatureRole role, String rule, String remedy) {
        if (target instanceof Machine) {
            findings.error(Code.BAD_ASSIGNMENT, action.getTarget(), SourceTexts.quoted(action.getTarget())
                    + " is a state machine, which only its transitions change", "add a transition to the machine");
            return;
        }
        if (target instanceof Feature feature && feature.getRole() == role) {
            typing.fits(action.getValue(), typing.declared().of(feature), feature.getName(), false);
            return;
        }
        String what = target instanceof Feature feature ? feature.getRole().getLiteral() : "not a feature";
        findings.error(Code.BAD_ASSIGNMENT, action.getTarget(), rule + ", but " + SourceTexts.quoted(action.getTarget())
                + " is " + (target instanceof Feature ? article(what) + what : what), remedy);
    }

    private static String article(String word) {
        return "aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ";
    }
}
