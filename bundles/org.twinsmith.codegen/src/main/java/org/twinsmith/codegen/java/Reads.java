package org.twinsmith.codegen.java;

import java.util.BitSet;

import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Reading;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Step;

/** Which slots and which relations something depends on, and whether on time. */
final class Reads {
    private final BitSet slots = new BitSet();
    private final BitSet relations = new BitSet();
    private boolean time;
    private final Reading reading = new Reading(slots::set, relations::set, () -> time = true, true);

    static Reads of(Step step) {
        Reads reads = new Reads();
        switch (step) {
            case Step.Assign assign -> reads.reading.visit(assign.value());
            case Step.Solve solve -> {
                solve.inner().forEach(assign -> reads.reading.visit(assign.value()));
                solve.residuals().forEach(reads.reading::visit);
                solve.jacobian().forEach(partial -> reads.reading.visit(partial.value()));
            }
        }
        return reads;
    }

    static Reads of(Relation relation) {
        Reads reads = new Reads();
        reads.reading.visit(relation.left());
        reads.reading.visit(relation.right());
        return reads;
    }

    static Reads of(Expr expression) {
        Reads reads = new Reads();
        reads.reading.visit(expression);
        return reads;
    }

    BitSet slots() {
        return slots;
    }

    boolean time() {
        return time;
    }

    BitSet relations() {
        return relations;
    }
}
