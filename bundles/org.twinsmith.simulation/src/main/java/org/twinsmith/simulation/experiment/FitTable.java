package org.twinsmith.simulation.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.Table;

/** A fit as a table: for each signal the recording, the model before and after, and what is left. */
public final class FitTable {
    private FitTable() {
    }

    /** The table, a row each time of the recording, in the units of the variables. */
    public static Table of(Recording recording, Calibration.Outcome outcome) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Numbers("time", "s", recording.times()));
        for (Calibration.Fit fit : outcome.fits()) {
            String name = fit.measured().variable().name();
            Unit unit = fit.measured().variable().unit();
            columns.add(shown(name + " recorded", unit, fit.measured().values()));
            columns.add(shown(name + " before", unit, fit.before()));
            columns.add(shown(name, unit, fit.after()));
            columns.add(new Column.Numbers(name + " residual", unit.isAffine() ? unit.dimension().toString() : unit.text(),
                    Arrays.stream(fit.residuals()).map(residual -> residual / unit.factor()).toArray()));
        }
        return new Table(columns);
    }

    private static Column shown(String name, Unit unit, double[] si) {
        return new Column.Numbers(name, unit.text(), Arrays.stream(si).map(unit::fromSi).toArray());
    }
}
