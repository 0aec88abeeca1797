package org.twinsmith.compile.flatten;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.table.Curve;
import org.twinsmith.model.semantics.RecordedCurves;
import org.twinsmith.model.semantics.Scenarios;
import org.twinsmith.model.twin.Source;

/**
 * Plays the recordings and the runs of other scenarios that values are bound to: an input has its value over time, of everything else the source
 * gives the measured value beside the computed one.
 */
final class PlayedSources {
    private static final String TIME = "time";
    private final Context context;
    private final InputValues inputs;
    private final Map<Source, Map<String, Bound>> files = new LinkedHashMap<>();

    /** A variable that a column gives values. */
    private record Bound(FlatVariable variable, Unit unit, Place place) {
    }

    PlayedSources(Context context, InputValues inputs) {
        this.context = context;
        this.inputs = inputs;
    }

    /**
     * Whether a source is one that a run of the model can play: a recording, or the run of another scenario. A mirror follows recordings itself,
     * and has no scenario.
     */
    static boolean isPlayed(CompileRequest request, Source source) {
        if (source.getEndpoint() == null || request.scenario().isEmpty() && request.observed().isEmpty()) {
            return false;
        }
        return "file".equals(source.getKind()) && source.getEndpoint().endsWith(".csv")
                || "simulated".equals(source.getKind()) && request.scenario().filter(run -> Scenarios.isNamed(run, source.getEndpoint())).isEmpty();
    }

    /** Enters what a binding reads. @param address heading of its column */
    void add(Source source, String address, FlatVariable variable, Unit unit, Place place) {
        if (!variable.isReal()) {
            context.findings().error(Code.BAD_BINDING, "a source that is played gives real numbers, and " + variable.name() + " is none",
                    "bind a real number", place);
            return;
        }
        files.computeIfAbsent(source, absent -> new LinkedHashMap<>()).put(address + '\n' + variable.name(), new Bound(variable, unit, place));
    }

    /** Reads the files. */
    void play() {
        files.forEach((source, columns) -> {
            Place place = context.place(source);
            List<RecordedCurves.Column> wanted = columns.entrySet().stream().map(each -> new RecordedCurves.Column(
                    each.getKey().substring(0, each.getKey().indexOf('\n')), each.getValue().unit(), each.getValue().variable().name())).toList();
            switch (played(source, place, wanted)) {
                case RecordedCurves.Unplayable refused -> {
                    context.findings().error(Code.BAD_SOURCE, refused.message(), refused.remedy(), place);
                    columns.values().stream().filter(each -> each.variable().kind() == FlatKind.INPUT)
                            .forEach(each -> inputs.drive(each.variable().id(), Algebra.ZERO, "", each.place()));
                }
                case RecordedCurves.Curves read -> drive(List.copyOf(columns.values()), read.curves());
            }
        });
    }

    private RecordedCurves.Played played(Source source, Place place, List<RecordedCurves.Column> wanted) {
        String time = source.getTimeColumn() == null ? TIME : source.getTimeColumn();
        return "simulated".equals(source.getKind()) ? context.request().simulated().play(source, wanted)
                : RecordedCurves.play(context.quantities(), place.file(), source.getEndpoint(), time, wanted);
    }

    private void drive(List<Bound> columns, List<Curve> curves) {
        for (int i = 0; i < columns.size(); i++) {
            Bound bound = columns.get(i);
            Expr value = context.lookups().overTime(curves.get(i), bound.place());
            String text = bound.variable().name() + " <- " + curves.get(i).name();
            if (bound.variable().kind() == FlatKind.INPUT) {
                inputs.drive(bound.variable().id(), value, text, bound.place());
            } else if (!inputs.isGiven(bound.variable().id())) {
                context.measured().add(bound.variable(), value, text, bound.place());
            }
        }
    }
}
