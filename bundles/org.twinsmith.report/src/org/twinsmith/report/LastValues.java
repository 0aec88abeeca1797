package org.twinsmith.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.report.plot.Figures;

/** The last values of a run as texts, for the readouts of a drawing. */
public final class LastValues {
    private LastValues() {
    }

    /** The model's last usable value of each signal, with four digits or by its literal; mirrored ones do not count. */
    public static Map<String, String> of(List<Series> series) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Series each : series) {
            for (int i = each.size() - 1; i >= 0 && each.origin() == Series.Origin.MODEL; i--) {
                if (each.usable(i)) {
                    texts.putIfAbsent(each.name(), text(each, each.values()[i]));
                    break;
                }
            }
        }
        return texts;
    }

    private static String text(Series series, double value) {
        int literal = (int) Math.round(value);
        boolean named = literal >= 0 && literal < series.literals().size();
        return named ? series.literals().get(literal) : Figures.of(value);
    }
}
