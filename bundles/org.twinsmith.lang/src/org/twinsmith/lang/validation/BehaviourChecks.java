package org.twinsmith.lang.validation;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.twin.Action;
import org.twinsmith.model.twin.Assignment;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reinit;
import org.twinsmith.model.twin.SampledBlock;
import org.twinsmith.model.twin.Statement;
import org.twinsmith.model.twin.WhenStatement;

/** Equations, events and reactions: both sides agree, conditions are true or false, actions change what they may. */
final class BehaviourChecks implements Area {
    private final Findings findings;
    private final Typing typing;
    private final Times times;

    BehaviourChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
        times = new Times(findings, typing);
    }

    @Override
    public void element(Element element) {
        if (element instanceof ComponentType type) {
            type.getMembers().forEach(this::member);
        }
    }

    private void member(Member member) {
        switch (member) {
            case FidelityVariant variant -> variant.getMembers().forEach(this::member);
            case EventDeclaration event -> typing.truth(event.getCondition());
            case EquationSection section -> {
                section.getStatements().forEach(this::statement);
                if (section.isInitial()) {
                    section.getStatements().forEach(this::atStart);
                }
            }
            default -> { }
        }
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Equation equation -> typing.agree(equation.getLeft(), equation.getRight());
            case WhenStatement when -> {
                typing.truth(when.getCondition());
                when.getActions().forEach(this::action);
                when.getBranches().forEach(branch -> {
                    typing.truth(branch.getCondition());
                    branch.getActions().forEach(this::action);
                });
            }
            case SampledBlock block -> {
                times.constant(block.getPeriod(), "the period");
                times.constant(block.getFrom(), "the first instant");
                block.getActions().forEach(this::action);
            }
            default -> throw new IllegalStateException("a statement of the unknown class " + statement.eClass().getName());
        }
    }

    private void atStart(Statement statement) {
        if (!(statement instanceof Equation)) {
            findings.error(Code.INITIAL_EQUATIONS, statement, "this reacts to what happens during a run, but initial"
                    + " equations hold at the start only", "move it to 'equations'; 'when initial() then' reacts to the start");
        }
    }

    private void action(Action action) {
        Named target = Denoted.by(action.getTarget()).orElse(null);
        if (target == null) {
            typing.value(action.getValue());
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

    private static boolean isState(Named target) {
        return target instanceof Feature feature && feature.getRole() == FeatureRole.STATE;
    }

    private void require(Action action, Named target, FeatureRole role, String rule, String remedy) {
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
