package org.twinsmith.compile.check;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.twinsmith.compile.alias.Reduced;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.plan.Expr;

/**
 * Which unknowns occur in which equations. Rows are equations, columns are unknowns.
 *
 * @param unknowns id of the variable of each column
 * @param solvable columns that a row may be solved for
 * @param reads columns that a row reads, those it may be solved for among them
 */
public record Incidence(int[] unknowns, int[][] solvable, int[][] reads) {
    public static Incidence of(Reduced reduced) {
        List<FlatVariable> variables = reduced.system().variables();
        int[] unknowns = variables.stream()
                .filter(variable -> variable.kind().isUnknown() && reduced.isRepresentative(variable.id()))
                .mapToInt(FlatVariable::id).toArray();
        int[] columnOf = new int[variables.size()];
        Arrays.fill(columnOf, -1);
        for (int column = 0; column < unknowns.length; column++) {
            columnOf[unknowns[column]] = column;
        }
        List<FlatEquation> equations = reduced.system().equations();
        int[][] solvable = new int[equations.size()][];
        int[][] reads = new int[equations.size()][];
        for (int row = 0; row < solvable.length; row++) {
            reads[row] = columns(equations.get(row), columnOf, true);
            solvable[row] = solvable(equations.get(row), columnOf);
        }
        return new Incidence(unknowns, solvable, reads);
    }

    /** The columns that an equation may be solved for. @param columnOf column of each variable; -1 where it has none */
    public static int[] solvable(FlatEquation equation, int[] columnOf) {
        if (!equation.real()) {
            TreeSet<Integer> alone = new TreeSet<>();
            addAlone(equation.left(), equation.right(), columnOf, alone);
            addAlone(equation.right(), equation.left(), columnOf, alone);
            return array(alone);
        }
        return columns(equation, columnOf, false);
    }

    private static void addAlone(Expr side, Expr other, int[] columnOf, TreeSet<Integer> alone) {
        if (side instanceof Expr.Slot slot && columnOf[slot.index()] >= 0 && !Slots.contains(other, slot.index())) {
            alone.add(columnOf[slot.index()]);
        }
    }

    private static int[] columns(FlatEquation equation, int[] columnOf, boolean inConditions) {
        TreeSet<Integer> found = new TreeSet<>();
        Slots slots = new Slots(slot -> {
            if (columnOf[slot] >= 0) {
                found.add(columnOf[slot]);
            }
        }, relation -> { }, () -> { }, inConditions);
        new PlainSum(equation.left(), equation.right()).remaining().forEach(slots::visit);
        return array(found);
    }

    private static int[] array(TreeSet<Integer> set) {
        return set.stream().mapToInt(Integer::intValue).toArray();
    }
}
