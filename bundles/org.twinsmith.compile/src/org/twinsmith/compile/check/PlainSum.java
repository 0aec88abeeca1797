package org.twinsmith.compile.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Operator;

/**
 * The difference of two sides as a sum. A variable that is added as often as it is subtracted, such as a flow that
 * connections lead in a circle, cancels and is determined by nothing.
 */
final class PlainSum {
    private final Map<Integer, Integer> times = new TreeMap<>();
    private final List<Expr> others = new ArrayList<>();

    PlainSum(Expr left, Expr right) {
        add(left, 1);
        add(right, -1);
    }

    /** The terms that do not cancel. */
    List<Expr> remaining() {
        List<Expr> remaining = new ArrayList<>(others);
        times.forEach((slot, count) -> {
            if (count != 0) {
                remaining.add(new Expr.Slot(slot));
            }
        });
        return remaining;
    }

    private void add(Expr expression, int sign) {
        switch (expression) {
            case Expr.Slot slot -> times.merge(slot.index(), sign, Integer::sum);
            case Expr.Negate negate -> add(negate.operand(), -sign);
            case Expr.Binary binary when binary.operator() == Operator.ADD -> {
                add(binary.left(), sign);
                add(binary.right(), sign);
            }
            case Expr.Binary binary when binary.operator() == Operator.SUBTRACT -> {
                add(binary.left(), sign);
                add(binary.right(), -sign);
            }
            default -> others.add(expression);
        }
    }
}
