package org.twinsmith.compile;

import java.util.List;

import org.twinsmith.core.table.Curve;
import org.twinsmith.core.table.Interpolation;
import org.twinsmith.core.table.Outside;
import org.twinsmith.model.semantics.RecordedCurves;
import org.twinsmith.model.twin.Source;

/** Runs the scenarios that simulated sources name: the compiler itself runs nothing. */
@FunctionalInterface
public interface SimulatedRuns {
    /** Runs nothing, for whoever checks a model only: each value is zero all the time. */
    SimulatedRuns NONE = (source, columns) -> new RecordedCurves.Curves(columns.stream().map(SimulatedRuns::nothing).toList());

    /**
     * The values of a source over time, from the start of its scenario on.
     *
     * @param columns the paths of the values, and the units that they must convert to
     */
    RecordedCurves.Played play(Source source, List<RecordedCurves.Column> columns);

    private static Curve nothing(RecordedCurves.Column column) {
        return new Curve(column.name(), Interpolation.LINEAR, Outside.HOLD, new double[] {0, 1}, new double[2]);
    }
}
