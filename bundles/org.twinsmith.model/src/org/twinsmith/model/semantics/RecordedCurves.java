package org.twinsmith.model.semantics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<ExternalMapping> mappings = new ArrayList<>(behaviour.getMappings().stream().filter(ExternalMapping::isTime).limit(1).toList());
        mappings.addAll(behaviour.getMappings().stream().filter(mapping -> mapping.getFeature() != null).toList());
        Unit second = quantities.unit("s");
        List<Unit> units = mappings.stream().map(mapping -> mapping.isTime() ? second : quantities.of(mapping.getFeature())).toList();
        SiColumns columns = SiColumns.read(quantities, modelFile, behaviour.getFile(),
                mappings.stream().map(ExternalMapping::getExternal).toList(), units);
        double[] time = columns.columns().getFirst();
        if (time.length < 2) {
            throw new SiColumns.Unusable("'" + behaviour.getFile() + "' has " + time.length + " rows, and a recording needs two at least", "");
        }
        for (int i = 1; i < time.length; i++) {
            if (!(time[i] > time[i - 1])) {
                throw new SiColumns.Unusable("'" + behaviour.getFile() + "': the time of line " + columns.lines()[i]
                        + " is not after that of line " + columns.lines()[i - 1], "sort the rows by time, each instant once");
            }
        }
        Map<Feature, Curve> curves = new LinkedHashMap<>();
        for (int i = 1; i < mappings.size(); i++) {
            curves.put(mappings.get(i).getFeature(), new Curve(mappings.get(i).getFeature().getName(), interpolation(behaviour),
                    Outside.HOLD, time, columns.columns().get(i)));
        }
        return curves;
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
