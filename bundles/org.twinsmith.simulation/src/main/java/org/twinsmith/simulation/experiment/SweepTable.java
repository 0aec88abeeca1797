package org.twinsmith.simulation.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.experiment.Factor;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.Table;

/** A sweep's results as a table, a row each run: its number, what it was given, what it measured, why it failed. */
public final class SweepTable {
    private SweepTable() {
    }

    /** The table. Values are in their own units. */
    public static Table of(Sweep.Outcome outcome, List<Measure> measures) {
        List<Column> columns = new ArrayList<>();
        List<Sweep.Row> rows = outcome.rows();
        columns.add(new Column.Counts("point", rows.stream().map(row -> (long) row.number()).toList()));
        List<Factor> factors = outcome.design().factors();
        for (int f = 0; f < factors.size(); f++) {
            int factor = f;
            Variable variable = factors.get(f).variable();
            columns.add(numbers(variable.name(), variable.unit(), rows, row -> row.values().get(factor)));
        }
        if (outcome.design().seeds() > 1) {
            columns.add(new Column.Counts("seed", rows.stream().map(Sweep.Row::seed).toList()));
        }
        for (int m = 0; m < measures.size(); m++) {
            int measure = m;
            columns.add(numbers(measures.get(m).name(), measures.get(m).unit(), rows,
                    row -> row.result().measures().get(measure)));
        }
        columns.add(new Column.Counts("expectations unmet", rows.stream().map(row -> (long) row.result().unmet())
                .toList()));
        columns.add(words("failure", rows, finding -> finding.code().id()));
        columns.add(words("reason", rows, Diagnostic::message));
        return new Table(columns);
    }

    private static Column numbers(String name, Unit unit, List<Sweep.Row> rows, ToDoubleFunction<Sweep.Row> value) {
        return new Column.Numbers(name, unit.text(),
                rows.stream().mapToDouble(row -> unit.fromSi(value.applyAsDouble(row))).toArray());
    }

    private static Column words(String name, List<Sweep.Row> rows, Function<Diagnostic, String> word) {
        return new Column.Words(name, rows.stream().map(row -> row.result().stopped().map(word).orElse("")).toList());
    }
}
