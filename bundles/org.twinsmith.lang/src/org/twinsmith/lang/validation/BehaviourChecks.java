package org.twinsmith.lang.validation;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Whole;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.IfStatement;
import org.twinsmith.model.twin.Loop;
import org.twinsmith.model.twin.LoopElement;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.SampledBlock;
import org.twinsmith.model.twin.Statement;
import org.twinsmith.model.twin.WhenStatement;

/** Equations, events and reactions: both sides agree, conditions are true or false, actions change what they may. */
final class BehaviourChecks implements Area {
    private final Findings findings;
    private final Typing typing;
    private final Times times;
    private final ActionChecks actions;
    private final BranchChecks branches;

    BehaviourChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
        times = new Times(findings, typing);
        actions = new ActionChecks(findings, typing);
        branches = new BranchChecks(findings, typing);
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
            case Loop loop -> statement(loop);
            default -> { }
        }
    }

    /** A whole number that an equation determines is not given a fraction. */
    private void whole(Equation equation) {
        ExpressionType right = typing.of(equation.getRight());
        if (Denoted.by(equation.getLeft()).isPresent() && typing.of(equation.getLeft()) instanceof Whole
                && right instanceof Quantity quantity && quantity.dimension().isNone()) {
            findings.error(Code.TYPE_MISMATCH, equation.getRight(), SourceTexts.quoted(equation.getRight()) + " may be a fraction, but "
                    + SourceTexts.quoted(equation.getLeft()) + " is a whole number", "round with floor or ceil, or declare it as Real");
        }
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Loop loop -> loop.getElements().forEach(element -> {
                if (element instanceof Statement inner) {
                    statement(inner);
                }
            });
            case Equation equation -> {
                typing.agree(equation.getLeft(), equation.getRight());
                whole(equation);
            }
            case IfStatement choice -> branches.choice(choice);
            case WhenStatement when -> {
                typing.truth(when.getCondition());
                when.getActions().forEach(actions::check);
                when.getBranches().forEach(branch -> {
                    typing.truth(branch.getCondition());
                    branch.getActions().forEach(actions::check);
                });
            }
            case SampledBlock block -> {
                times.constant(block.getPeriod(), "the period");
                times.constant(block.getFrom(), "the first instant");
                block.getActions().forEach(actions::check);
            }
            default -> throw new IllegalStateException("a statement of the unknown class " + statement.eClass().getName());
        }
    }

    private void atStart(LoopElement statement) {
        if (statement instanceof Loop loop) {
            loop.getElements().forEach(this::atStart);
        } else if (!(statement instanceof Equation || statement instanceof IfStatement)) {
            findings.error(Code.INITIAL_EQUATIONS, statement, "this reacts to what happens during a run, but initial"
                    + " equations hold at the start only", "move it to 'equations'; 'when initial() then' reacts to the start");
        }
    }
}
