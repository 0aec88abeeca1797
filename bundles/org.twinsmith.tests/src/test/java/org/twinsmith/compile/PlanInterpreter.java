package org.twinsmith.compile;

import java.util.BitSet;
import java.util.List;
import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.plan.Variable;

/** Computes what a plan says, slowly and plainly: the meaning against which the compiler is tested. */
final class PlanInterpreter {
    private final Plan plan;
    private final double[] values;
    private final BitSet held = new BitSet();
    private double time;

    PlanInterpreter(Plan plan) {
        this.plan = plan;
        values = new double[plan.layout().size()];
        plan.parameters().forEach(this::step);
        plan.starts().forEach(this::step);
        plan.initial().forEach(this::step);
    }

    /** Evaluates at an instant, with the relations as they are held. */
    PlanInterpreter evaluate(double now) {
        time = now;
        plan.dynamics().forEach(this::step);
        plan.outputs().forEach(this::step);
        return this;
    }

    /** Evaluates, takes over the truth of all relations, and evaluates again until they stay. */
    PlanInterpreter settle(double now) {
        evaluate(now);
        for (int i = 0; i < 20 && hold(); i++) {
            evaluate(now);
        }
        return this;
    }

    private boolean hold() {
        boolean changed = false;
        for (int i = 0; i < plan.relations().size(); i++) {
            Relation relation = plan.relations().get(i);
            boolean truth = relation.comparison().test(evaluator().value(relation.left()),
                    evaluator().value(relation.right()));
            changed |= truth != held.get(i);
            held.set(i, truth);
        }
        return changed;
    }

    /** SI value of a variable. */
    double get(String name) {
        return variable(name).in(values);
    }

    /** SI value of the derivative of a state. */
    double derivative(String name) {
        return values[plan.layout().derivativeOf(variable(name).slot())];
    }

    void set(String name, double value) {
        values[variable(name).slot()] = value;
    }

    private Variable variable(String name) {
        return plan.variable(name).orElseThrow(() -> new AssertionError("no variable " + name));
    }

    private Evaluator evaluator() {
        return new Evaluator(slot -> values[slot], held::get, time, false);
    }

    private void step(Step step) {
        switch (step) {
            case Step.Assign assign -> values[assign.slot()] = evaluator().value(assign.value());
            case Step.Solve solve -> newton(solve);
        }
    }

    private void newton(Step.Solve solve) {
        int size = solve.slots().size();
        int inner = solve.inner().size();
        for (int iteration = 0; iteration < 100; iteration++) {
            solve.inner().forEach(this::step);
            double[][] matrix = new double[size][size + 1];
            double norm = 0;
            for (int row = 0; row < size; row++) {
                matrix[row][size] = -evaluator().value(solve.residuals().get(row));
                norm = Math.max(norm, Math.abs(matrix[row][size]));
            }
            if (norm < 1e-12) {
                return;
            }
            double[][] total = total(solve, size, inner);
            for (int row = 0; row < size; row++) {
                System.arraycopy(total[row], 0, matrix[row], 0, size);
            }
            add(solve.slots(), eliminate(matrix));
        }
    }

    /** The derivatives of residuals and inner assignments by the iteration variables, by the chain rule. */
    private double[][] total(Step.Solve solve, int size, int inner) {
        double[][] partials = new double[size + inner][size + inner];
        for (Step.Partial partial : solve.jacobian()) {
            partials[partial.row()][partial.column()] = evaluator().value(partial.value());
        }
        for (int k = size; k < size + inner; k++) {
            for (double[] row : partials) {
                for (int column = 0; column < size && row[k] != 0; column++) {
                    row[column] += row[k] * partials[k][column];
                }
            }
        }
        return partials;
    }

    private void add(List<Integer> slots, double[] change) {
        for (int i = 0; i < change.length; i++) {
            values[slots.get(i)] += change[i];
        }
    }

    /** Gauss and Jordan with pivots from the column. */
    private static double[] eliminate(double[][] matrix) {
        int size = matrix.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column; row < size; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            double[] swap = matrix[pivot];
            matrix[pivot] = matrix[column];
            matrix[column] = swap;
            for (int row = 0; row < size; row++) {
                double factor = row == column ? 0 : matrix[row][column] / matrix[column][column];
                for (int k = column; k <= size && factor != 0; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = 0; row < size; row++) {
            solution[row] = matrix[row][size] / matrix[row][row];
        }
        return solution;
    }
}
