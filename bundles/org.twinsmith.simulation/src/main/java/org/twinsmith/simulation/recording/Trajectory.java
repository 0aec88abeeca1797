package org.twinsmith.simulation.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.simulation.RowKind;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.Table;

/**
 * The recorded variables of a run as columns, one element a row. Two rows of the same time are the two sides of an
 * event.
 */
public final class Trajectory implements RunListener {
    private final List<Variable> variables;
    private double[] times = new double[1024];
    private RowKind[] kinds = new RowKind[1024];
    private final double[][] columns;
    private int rows;

    /** An empty trajectory of some variables, in their order. */
    public Trajectory(List<Variable> variables) {
        this.variables = List.copyOf(variables);
        columns = new double[this.variables.size()][1024];
    }

    /** An empty trajectory of the variables that a program's scenario records; of all published where it names none. */
    public static Trajectory of(ProgramInfo info) {
        if (info.recorded().isEmpty()) {
            return new Trajectory(info.variables().stream().filter(Variable::published).toList());
        }
        return new Trajectory(info.recorded().stream().map(name -> info.variables().stream()
                .filter(variable -> variable.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no variable " + name + " to record"))).toList());
    }

    @Override
    public void row(double time, double[] values, RowKind kind) {
        if (rows == times.length) {
            grow();
        }
        times[rows] = time;
        kinds[rows] = kind;
        for (int c = 0; c < columns.length; c++) {
            columns[c][rows] = variables.get(c).in(values);
        }
        rows++;
    }

    private void grow() {
        times = Arrays.copyOf(times, 2 * rows);
        kinds = Arrays.copyOf(kinds, 2 * rows);
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Arrays.copyOf(columns[c], 2 * rows);
        }
    }

    /** The recorded variables, in the order of the columns. */
    public List<Variable> variables() {
        return variables;
    }

    public int rows() {
        return rows;
    }

    /** The time of each row, s; ascending. */
    public double[] times() {
        return Arrays.copyOf(times, rows);
    }

    /** Why each row was recorded. */
    public List<RowKind> kinds() {
        return List.of(Arrays.copyOf(kinds, rows));
    }

    /** A column, coherent SI. @param column index into {@link #variables} */
    public double[] si(int column) {
        return Arrays.copyOf(columns[column], rows);
    }

    /** A column in its variable's own unit. @param column index into {@link #variables} */
    public double[] shown(int column) {
        double[] shown = si(column);
        Arrays.setAll(shown, row -> variables.get(column).unit().fromSi(shown[row]));
        return shown;
    }

    /** The index of a variable's column. @throws IllegalArgumentException where it is not recorded */
    public int column(String name) {
        for (int c = 0; c < columns.length; c++) {
            if (variables.get(c).name().equals(name)) {
                return c;
            }
        }
        throw new IllegalArgumentException(name + " is not recorded");
    }

    /**
     * The rows as a table: the time in seconds, then each variable in its own unit, whole numbers and booleans as whole
     * numbers, enumerations by their literal.
     */
    public Table table() {
        List<Column> table = new ArrayList<>();
        table.add(new Column.Numbers("time", "s", times()));
        for (int column = 0; column < columns.length; column++) {
            table.add(column(column));
        }
        return new Table(table);
    }

    private Column column(int column) {
        Variable variable = variables.get(column);
        String name = variable.name();
        String unit = variable.unit().text();
        return switch (variable.type()) {
            case ValueType.Real real -> new Column.Numbers(name, unit, shown(column));
            case ValueType.Integer integer -> new Column.Counts(name, unit,
                    Arrays.stream(shown(column)).mapToObj(Math::round).toList());
            case ValueType.Boolean truth -> new Column.Counts(name, unit,
                    Arrays.stream(si(column)).mapToObj(value -> value != 0 ? 1L : 0L).toList());
            case ValueType.Enumeration enumeration -> new Column.Words(name, unit,
                    Arrays.stream(si(column)).mapToObj(value -> literal(enumeration, value)).toList());
        };
    }

    private static String literal(ValueType.Enumeration enumeration, double si) {
        int index = (int) Math.round(si);
        return index >= 0 && index < enumeration.literals().size() ? enumeration.literals().get(index) : Double.toString(si);
    }
}
