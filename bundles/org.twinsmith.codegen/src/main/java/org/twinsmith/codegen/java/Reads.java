package org.twinsmith.codegen.java;

import java.util.BitSet;

import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Step;

/** Which slots and which relations something depends on. */
final class Reads {
    private final BitSet slots = new BitSet();
    private final BitSet relations = new BitSet();

    static Reads of(Step step) {
        Reads reads = new Reads();
        switch (step) {
            case Step.Assign assign -> reads.visit(assign.value());
            case Step.Solve solve -> {
                solve.inner().forEach(assign -> reads.visit(assign.value()));
                solve.residuals().forEach(reads::visit);
                solve.jacobian().forEach(partial -> reads.visit(partial.value()));
            }
        }
        return reads;
    }

    static Reads of(Relation relation) {
        Reads reads = new Reads();
        reads.visit(relation.left());
        reads.visit(relation.right());
        return reads;
    }

    BitSet slots() {
        return slots;
    }

    BitSet relations() {
        return relations;
    }

    private void visit(Expr expression) {
        switch (expression) {
            case Expr.Slot slot -> slots.set(slot.index());
            case Expr.Negate negate -> visit(negate.operand());
            case Expr.Binary binary -> {
                visit(binary.left());
                visit(binary.right());
            }
            case Expr.Call call -> call.arguments().forEach(this::visit);
            case Expr.Lookup lookup -> lookup.arguments().forEach(this::visit);
            case Expr.If choice -> {
                visit(choice.condition());
                visit(choice.then());
                visit(choice.otherwise());
            }
            case Expr.Indicator indicator -> visit(indicator.condition());
            case Expr.Constant constant -> { }
            case Expr.Time time -> { }
        }
    }

    private void visit(Condition condition) {
        switch (condition) {
            case Condition.Flag flag -> slots.set(flag.slot());
            case Condition.Held held -> relations.set(held.relation());
            case Condition.Compare compare -> {
                visit(compare.left());
                visit(compare.right());
            }
            case Condition.Not not -> visit(not.operand());
            case Condition.And and -> {
                visit(and.left());
                visit(and.right());
            }
            case Condition.Or or -> {
                visit(or.left());
                visit(or.right());
            }
            case Condition.Literal literal -> { }
            case Condition.Initial initial -> { }
        }
    }
}
