package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Expr;

/** Values that sources give beside what the model computes. A run of the model knows those that a recording gives. */
final class MeasuredValues {
    private final VariableTable variables;
    private final Map<Integer, Integer> measured = new HashMap<>();
    private final List<FlatEquation> equations = new ArrayList<>();

    MeasuredValues(VariableTable variables) {
        this.variables = variables;
    }

    /** Enters the measured value of a variable. @param value over time */
    void add(FlatVariable of, Expr value, String text, Place place) {
        int id = variables.add(new FlatVariable(variables.nextId(), "measured(" + of.name() + ")", FlatKind.ALGEBRAIC, of.type(), of.unit(),
                of.range(), false, false, "", place));
        measured.put(of.id(), id);
        equations.add(new FlatEquation(new Expr.Slot(id), value, of.isReal(), text, place));
    }

    /** The id of the measured value of a variable. */
    Optional<Integer> of(int variable) {
        return Optional.ofNullable(measured.get(variable));
    }

    List<FlatEquation> equations() {
        return equations;
    }
}
