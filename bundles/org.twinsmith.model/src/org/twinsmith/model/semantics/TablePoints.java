package org.twinsmith.model.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.table.Curve;
import org.twinsmith.core.table.Interpolation;
import org.twinsmith.core.table.Outside;
import org.twinsmith.core.table.Surface;
import org.twinsmith.core.table.Table;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionParameter;
import org.twinsmith.model.twin.TableDeclaration;
import org.twinsmith.model.twin.TablePoint;

/** Reads the points of a lookup table, from its text or from the file that it names, into coherent SI. */
public final class TablePoints {
    private final Quantities quantities;
    private final TableDeclaration table;
    private final String modelFile;

    private TablePoints(Quantities quantities, TableDeclaration table, String modelFile) {
        this.quantities = quantities;
        this.table = table;
        this.modelFile = modelFile;
    }

    /** What came of it. */
    public sealed interface Outcome {
    }

    public record Complete(Table table) implements Outcome {
    }

    /** Why there is no table. */
    public record Refused(String message, String remedy) implements Outcome {
    }

    /**
     * Reads a table whose declaration is free of other mistakes.
     *
     * @param modelFile path of the text that declares it; files are looked for in its folder
     */
    public static Outcome read(Quantities quantities, TableDeclaration table, String modelFile) {
        try {
            return new Complete(new TablePoints(quantities, table, modelFile).table());
        } catch (SiColumns.Unusable e) {
            return new Refused(e.getMessage(), e.remedy());
        }
    }

    /** The interpolation of a declaration; linear where it says nothing. */
    public static Interpolation interpolation(TableDeclaration table) {
        return switch (table.getInterpolation()) {
            case LINEAR -> Interpolation.LINEAR;
            case CUBIC -> Interpolation.CUBIC;
            case AKIMA -> Interpolation.AKIMA;
            case STEP -> Interpolation.STEP;
        };
    }

    private static Outside outside(TableDeclaration table) {
        return switch (table.getOutside()) {
            case HOLD -> Outside.HOLD;
            case LINEAR -> Outside.LINEAR;
            case ERROR -> Outside.ERROR;
        };
    }

    private Table table() {
        List<Unit> units = new ArrayList<>(table.getParameters().stream().map(FunctionParameter::getType).map(quantities::of).toList());
        units.add(quantities.of(table.getType()));
        Points points = table.getFile() == null ? inline(units) : fromFile(units);
        return units.size() == 2 ? curve(points) : surface(points);
    }

    /** @param columns the arguments and the values, SI @param lines where each row stands in a file, or null */
    private record Points(List<double[]> columns, int[] lines) {
        String at(int row) {
            return lines == null ? "point " + (row + 1) : "line " + lines[row];
        }
    }

    private Points inline(List<Unit> units) {
        List<TablePoint> points = table.getPoints();
        double[] x = points.stream().mapToDouble(point -> si(point.getArgument(), units.get(0))).toArray();
        double[] y = points.stream().mapToDouble(point -> si(point.getValue(), units.get(1))).toArray();
        return new Points(List.of(x, y), null);
    }

    private double si(Expression literal, Unit unit) {
        return quantities.direct(literal, unit).orElseThrow(() -> new SiColumns.Unusable("a point is made of numbers", ""));
    }

    private Points fromFile(List<Unit> units) {
        SiColumns columns = SiColumns.read(quantities, modelFile, table.getFile(), table.getColumns(), units);
        return new Points(columns.columns(), columns.lines());
    }

    private Curve curve(Points points) {
        double[] x = points.columns().get(0);
        enough(x.length);
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                String relation = x[i] == x[i - 1] ? " has the same argument as " : " has a smaller argument than ";
                throw new SiColumns.Unusable(where() + points.at(i) + relation + points.at(i - 1), "sort the points so that the arguments ascend, each once");
            }
        }
        return new Curve(table.getName(), interpolation(table), outside(table), x, points.columns().get(1));
    }

    private Surface surface(Points points) {
        double[] first = points.columns().get(0);
        double[] second = points.columns().get(1);
        SortedMap<Double, SortedMap<Double, Integer>> rows = new TreeMap<>();
        for (int i = 0; i < first.length; i++) {
            Integer before = rows.computeIfAbsent(first[i], key -> new TreeMap<>()).putIfAbsent(second[i], i);
            if (before != null) {
                throw new SiColumns.Unusable(where() + points.at(i) + " has the same arguments as " + points.at(before), "keep one of them");
            }
        }
        enough(rows.size());
        double[] y = rows.firstEntry().getValue().keySet().stream().mapToDouble(Double::doubleValue).toArray();
        enough(y.length);
        double[] x = rows.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[][] z = new double[x.length][];
        int at = 0;
        for (SortedMap<Double, Integer> row : rows.values()) {
            if (!row.keySet().equals(rows.firstEntry().getValue().keySet())) {
                String here = points.at(row.values().iterator().next());
                String there = points.at(rows.firstEntry().getValue().values().iterator().next());
                throw new SiColumns.Unusable(where() + "the points form no grid: with the first argument of " + here
                        + " stand other second arguments than with that of " + there, "give a value for every pair of arguments");
            }
            z[at++] = row.values().stream().mapToDouble(index -> points.columns().get(2)[index]).toArray();
        }
        return new Surface(table.getName(), interpolation(table), outside(table), x, y, z);
    }

    private void enough(int points) {
        if (points < 2) {
            throw new SiColumns.Unusable(where() + "a table needs two points at least for each argument, and there "
                    + (points == 1 ? "is 1" : "are " + points), "");
        }
    }

    private String where() {
        return Optional.ofNullable(table.getFile()).map(file -> "'" + file + "': ").orElse("");
    }
}
