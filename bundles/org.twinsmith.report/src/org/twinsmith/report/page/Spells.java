package org.twinsmith.report.page;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;

/** When a truth of the model held. */
final class Spells {
    private Spells() {
    }

    /** The series NAME.last of truths that the model computed. @param most how many */
    static List<Series> named(RunReport report, String last, int most) {
        return report.series().stream().filter(series -> series.name().endsWith(last) && series.literals().size() == 2
                && series.origin() == Series.Origin.MODEL).limit(most).toList();
    }

    /** Whose truth it is. */
    static String owner(Series series) {
        return series.name().substring(0, series.name().lastIndexOf('.'));
    }

    /** The first and last index of each spell: at the last it is no longer so, or the run ends. @param truth whether those when it held are meant */
    static List<int[]> of(Series series, boolean truth) {
        List<int[]> spells = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < series.size(); i++) {
            boolean so = series.usable(i) && series.values()[i] != 0 == truth;
            if (so && from < 0) {
                from = i;
            }
            if (from >= 0 && (!so || i == series.size() - 1)) {
                spells.add(new int[] {from, i});
                from = -1;
            }
        }
        return spells;
    }
}
