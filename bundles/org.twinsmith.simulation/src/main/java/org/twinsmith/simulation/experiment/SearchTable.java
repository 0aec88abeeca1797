package org.twinsmith.simulation.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.twinsmith.core.experiment.Goal;
import org.twinsmith.core.experiment.Varied;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.Table;

/** The runs of an optimisation as a table, a row each, with the best objective that any run up to it has reached. */
public final class SearchTable {
    private SearchTable() {
    }

    /** The table. Values are in their own units, margins in those of their constraints. */
    public static Table of(Optimiser.Outcome outcome) {
        List<Optimiser.Run> runs = outcome.evaluations();
        Goal goal = outcome.goal();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Counts("run", IntStream.range(0, runs.size()).mapToObj(i -> (long) i).toList()));
        for (int v = 0; v < goal.varied().size(); v++) {
            int index = v;
            Varied varied = goal.varied().get(v);
            columns.add(numbers(varied.variable().name(), varied.variable().unit(), runs, run -> run.values().get(index)));
        }
        Unit unit = goal.objective().unit();
        columns.add(numbers("objective", unit, runs, Optimiser.Run::objective));
        columns.add(new Column.Numbers("best", unit.text(), best(goal, runs)));
        for (int c = 0; c < goal.constraints().size(); c++) {
            int index = c;
            Goal.Limit limit = goal.constraints().get(c);
            columns.add(numbers("margin of " + limit.text(), limit.margin().unit(), runs, run -> run.margins().get(index)));
        }
        columns.add(new Column.Counts("feasible", runs.stream().map(run -> run.feasible() ? 1L : 0L).toList()));
        return new Table(columns);
    }

    /** The best objective of a feasible run so far, in its unit; not a number before the first. */
    private static double[] best(Goal goal, List<Optimiser.Run> runs) {
        double[] best = new double[runs.size()];
        double last = Double.NaN;
        for (int i = 0; i < best.length; i++) {
            double objective = runs.get(i).objective();
            boolean better = Double.isNaN(last) || (goal.maximise() ? objective > last : objective < last);
            last = runs.get(i).feasible() && better ? objective : last;
            best[i] = goal.objective().unit().fromSi(last);
        }
        return best;
    }

    private static Column numbers(String name, Unit unit, List<Optimiser.Run> runs, ToDoubleFunction<Optimiser.Run> value) {
        return new Column.Numbers(name, unit.text(),
                runs.stream().mapToDouble(run -> unit.fromSi(value.applyAsDouble(run))).toArray());
    }
}
