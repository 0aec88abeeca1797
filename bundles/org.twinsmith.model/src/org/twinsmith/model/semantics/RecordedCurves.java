package org.twinsmith.model.semantics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.table.Curve;
import org.twinsmith.core.table.Interpolation;
import org.twinsmith.core.table.Outside;
import org.twinsmith.model.twin.ExternalBehaviour;
import org.twinsmith.model.twin.ExternalMapping;
import org.twinsmith.model.twin.Feature;

/** Reads a recording as functions of time, one for each feature that it gives values; before and after it they hold. */
public final class RecordedCurves {
    private RecordedCurves() {
    }

    /** What came of it. */
    public sealed interface Outcome {
    }

    /** @param curves over seconds since the start of the run, SI, in the order of the mappings */
    public record Complete(Map<Feature, Curve> curves) implements Outcome {
        public Complete {
            curves = new LinkedHashMap<>(curves);
        }
    }

    /** Why there are none. */
    public record Refused(String message, String remedy) implements Outcome {
    }

    /**
     * Reads a recording whose mappings are free of other mistakes.
     *
     * @param modelFile path of the text that declares it; the file is looked for in its folder
     */
    public static Outcome read(Quantities quantities, ExternalBehaviour behaviour, String modelFile) {
        try {
            return new Complete(curves(quantities, behaviour, modelFile));
        } catch (SiColumns.Unusable e) {
            return new Refused(e.getMessage(), e.remedy());
        }
    }

    private static Map<Feature, Curve> curves(Quantities quantities, ExternalBehaviour behaviour, String modelFile) {
        String time = behaviour.getMappings().stream().filter(ExternalMapping::isTime).map(ExternalMapping::getExternal).findFirst().orElse(null);
        List<ExternalMapping> mappings = behaviour.getMappings().stream().filter(mapping -> mapping.getFeature() != null).toList();
        List<Curve> read = curves(quantities, modelFile, behaviour.getFile(), time, mappings.stream().map(mapping ->
                new Column(mapping.getExternal(), quantities.of(mapping.getFeature()), mapping.getFeature().getName())).toList(),
                SiColumns::read, interpolation(behaviour));
        Map<Feature, Curve> curves = new LinkedHashMap<>();
        for (int i = 0; i < mappings.size(); i++) {
            curves.put(mappings.get(i).getFeature(), read.get(i));
        }
        return curves;
    }

    /** A column of a recording. @param unit that of its numbers, where its heading has none @param name what it stands for */
    public record Column(String heading, Unit unit, String name) {
    }

    /** What came of a recording that a source plays: its curves in the order of the columns, or why there are none. */
    public sealed interface Played {
    }

    /** @param curves over seconds since the start of the run, SI; straight between the rows */
    public record Curves(List<Curve> curves) implements Played {
        public Curves {
            curves = List.copyOf(curves);
        }
    }

    /** Why there are none. */
    public record Unplayable(String message, String remedy) implements Played {
    }

    /** Reads columns of a recording. @param time heading of the column with the time @param modelFile as for {@link #read} */
    public static Played play(Quantities quantities, String modelFile, String file, String time, List<Column> columns) {
        try {
            return new Curves(curves(quantities, modelFile, file, time, columns, SiColumns::recorded, Interpolation.LINEAR));
        } catch (SiColumns.Unusable e) {
            return new Unplayable(e.getMessage(), e.remedy());
        }
    }

    /** A way to read columns. */
    private interface Reader {
        SiColumns read(Quantities quantities, String modelFile, String file, List<String> headings, List<Unit> units);
    }

    private static List<Curve> curves(Quantities quantities, String modelFile, String file, String timeHeading, List<Column> columns,
            Reader reader, Interpolation interpolation) {
        List<String> headings = new ArrayList<>(List.of(timeHeading));
        columns.forEach(column -> headings.add(column.heading()));
        List<Unit> units = new ArrayList<>(List.of(quantities.unit("s")));
        columns.forEach(column -> units.add(column.unit()));
        SiColumns read = reader.read(quantities, modelFile, file, headings, units);
        double[] time = read.columns().getFirst();
        if (time.length < 2) {
            throw new SiColumns.Unusable("'" + file + "' has " + time.length + " rows, and a recording needs two at least", "");
        }
        for (int i = 1; i < time.length; i++) {
            if (!(time[i] > time[i - 1])) {
                throw new SiColumns.Unusable("'" + file + "': the time of line " + read.lines()[i]
                        + " is not after that of line " + read.lines()[i - 1], "sort the rows by time, each instant once");
            }
        }
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            curves.add(curve(columns.get(i), file, interpolation, time, read.columns().get(i + 1)));
        }
        return curves;
    }

    /** Through what is known; over a gap as if nothing had been missing. */
    private static Curve curve(Column column, String file, Interpolation interpolation, double[] time, double[] values) {
        int[] known = IntStream.range(0, values.length).filter(row -> !Double.isNaN(values[row])).toArray();
        if (known.length < 2) {
            throw new SiColumns.Unusable("'" + file + "' has " + known.length + " values under \"" + column.heading()
                    + "\", and a recording needs two at least", "");
        }
        return new Curve(column.name(), interpolation, Outside.HOLD, Arrays.stream(known).mapToDouble(row -> time[row]).toArray(),
                Arrays.stream(known).mapToDouble(row -> values[row]).toArray());
    }

    private static Interpolation interpolation(ExternalBehaviour behaviour) {
        return switch (behaviour.getInterpolation()) {
            case LINEAR -> Interpolation.LINEAR;
            case CUBIC -> Interpolation.CUBIC;
            case AKIMA -> Interpolation.AKIMA;
            case STEP -> Interpolation.STEP;
        };
    }
}
