package org.twinsmith.simulation.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.experiment.Fitting;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.Table;

/** Takes from a table what a calibration needs. */
public final class RecordingTable {
    private static final String TIME = "time";
    private final Fitting fitting;
    private final Table table;
    private final Function<String, Optional<Unit>> units;
    private final Consumer<Diagnostic> findings;

    private RecordingTable(Fitting fitting, Table table, Function<String, Optional<Unit>> units,
            Consumer<Diagnostic> findings) {
        this.fitting = fitting;
        this.table = table;
        this.units = units;
        this.findings = findings;
    }

    /**
     * The recording of a calibration.
     *
     * @param units finds a unit by its text
     * @param findings receives warnings about gaps
     * @throws DiagnosticException TW-0906 where a column is missing, is no number, or has a unit that does not fit
     */
    public static Recording of(Fitting fitting, Table table, Function<String, Optional<Unit>> units,
            Consumer<Diagnostic> findings) {
        return new RecordingTable(fitting, table, units, findings).recording();
    }

    private Recording recording() {
        double[] times = times();
        List<Recording.Signal> fitted = new ArrayList<>();
        for (Variable variable : fitting.fitted()) {
            Column column = column(variable).orElseThrow(() -> failure("has no column for " + variable.name()
                    + "; it has " + String.join(", ", table.columns().stream().map(Column::heading).toList())));
            fitted.add(signal(variable, column));
        }
        List<Recording.Signal> driven = fitting.inputs().stream()
                .filter(input -> fitting.varied().stream().noneMatch(each -> each.variable().equals(input)))
                .flatMap(input -> column(input).map(column -> signal(input, column)).stream()).toList();
        return new Recording(times, fitted, driven);
    }

    private double[] times() {
        if (!(table.column(TIME).orElse(null) instanceof Column.Numbers time)) {
            throw failure("has no column 'time [s]' of numbers");
        }
        Unit unit = unit(time);
        if (!unit.dimension().equals(Dimension.base("s"))) {
            throw failure("has its time in [" + time.unit() + "], which is no unit of time");
        }
        double[] times = Arrays.stream(time.values()).map(unit::toSi).toArray();
        if (times.length == 0) {
            throw failure("has no rows");
        }
        for (int row = 0; row < times.length; row++) {
            if (!(times[row] >= 0) || row > 0 && times[row] < times[row - 1]) {
                throw failure("has a time in row " + (row + 1)
                        + " that is missing, negative, or before the one above; 0 is the start of the run");
            }
        }
        return times;
    }

    /** By the heading that the calibration says, else by the name of the variable. */
    private Optional<Column> column(Variable variable) {
        Optional<Fitting.Column> said = fitting.columns().stream().filter(each -> each.variable().equals(variable))
                .findFirst();
        if (said.isEmpty()) {
            return table.column(variable.name());
        }
        String heading = said.get().heading();
        return Optional.of(table.columns().stream()
                .filter(column -> column.heading().equals(heading) || column.name().equals(heading)).findFirst()
                .orElseThrow(() -> failure("has no column '" + heading + "'")));
    }

    private Recording.Signal signal(Variable variable, Column column) {
        if (!(column instanceof Column.Numbers numbers)) {
            throw failure("has words in the column '" + column.name() + "', which is to be " + variable.name());
        }
        Unit unit = unit(numbers);
        if (!unit.convertsTo(variable.unit())) {
            throw failure("has " + variable.name() + " in [" + (numbers.unit().isEmpty() ? "1" : numbers.unit())
                    + "], which cannot be converted to [" + variable.unit().text() + "]");
        }
        double[] values = Arrays.stream(numbers.values()).map(unit::toSi).toArray();
        long gaps = Arrays.stream(values).filter(value -> !Double.isFinite(value)).count();
        if (gaps == values.length) {
            throw failure("has no value in the column '" + column.name() + "'");
        }
        if (gaps > 0) {
            findings.accept(Diagnostic.warning(Code.BAD_RECORDING, said("has " + gaps + " gaps among the " + values.length
                    + " rows of '" + column.name() + "', which are left out"), "", fitting.place()));
        }
        return new Recording.Signal(variable, values);
    }

    private Unit unit(Column.Numbers column) {
        return units.apply(column.unit().isEmpty() ? "1" : column.unit())
                .orElseThrow(() -> failure("has the column '" + column.name() + "' in the unknown unit [" + column.unit() + "]"));
    }

    private DiagnosticException failure(String reason) {
        return new DiagnosticException(Diagnostic.error(Code.BAD_RECORDING, said(reason), "", fitting.place()));
    }

    private String said(String what) {
        return "the recording " + fitting.file() + " " + what;
    }
}
