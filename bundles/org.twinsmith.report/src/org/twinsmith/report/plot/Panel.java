package org.twinsmith.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.report.Series;

/**
 * Series that share a pair of axes.
 *
 * @param unit their unit, or empty
 * @param literals names of the values, where they are an enumeration's
 * @param curves the signals, each with its series
 */
public record Panel(String unit, List<String> literals, List<Curve> curves) {
    /** More would hide each other, and there are no more colours that everybody can tell apart. */
    static final int MOST_CURVES = 4;
    /** A curve whose own span is a smaller part of the panel's looks flat. */
    private static final double FLAT = 0.15;

    public Panel {
        literals = List.copyOf(literals);
        curves = List.copyOf(curves);
    }

    /** The series of one signal: the model's, the mirrored one, or both. */
    public record Curve(String name, List<Series> series) {
        public Curve {
            series = List.copyOf(series);
        }

        Range range() {
            return series.stream().map(Range::of).reduce(Range.EMPTY, Range::with);
        }
    }

    /**
     * Puts series into panels: one unit each, few curves each, and none so large that another looks flat, unless both
     * have the same last name.
     */
    public static List<Panel> of(List<Series> series) {
        Map<String, List<Series>> byName = new LinkedHashMap<>();
        series.forEach(each -> byName.computeIfAbsent(each.name() + "\u0000" + each.unit(), key -> new ArrayList<>())
                .add(each));
        List<Panel> panels = new ArrayList<>();
        for (List<Series> same : byName.values()) {
            Series first = same.get(0);
            Panel own = new Panel(first.unit(), first.literals(), List.of(new Curve(first.name(), same)));
            Optional<Panel> fitting = panels.stream().filter(panel -> panel.takes(own)).findFirst();
            fitting.ifPresentOrElse(panel -> panels.set(panels.indexOf(panel), panel.with(own)), () -> panels.add(own));
        }
        return panels;
    }

    /** What the panel shows, in a few words: the last name that all curves share, else the one curve's whole name. */
    public String title() {
        if (curves.size() == 1) {
            return curves.get(0).name();
        }
        List<String> last = curves.stream().map(Panel::lastName).distinct().toList();
        return last.size() == 1 ? last.get(0) : "";
    }

    private static String lastName(Curve curve) {
        return curve.name().substring(curve.name().lastIndexOf('.') + 1);
    }

    /** The range of all values. */
    Range range() {
        return curves.stream().map(Curve::range).reduce(Range.EMPTY, Range::with);
    }

    private boolean takes(Panel other) {
        if (!unit.equals(other.unit) || !literals.equals(other.literals) || curves.size() >= MOST_CURVES || turns() != other.turns()) {
            return false;
        }
        // What has the same last name is meant to be compared, even where one of them stands still.
        String last = lastName(other.curves.get(0));
        if (curves.stream().allMatch(curve -> lastName(curve).equals(last))) {
            return true;
        }
        double span = range().with(other.range()).span();
        return with(other).curves.stream().map(curve -> curve.range().span())
                .allMatch(own -> own == 0 && span <= 4 * Math.max(range().span(), other.range().span())
                        || own >= FLAT * span);
    }

    /** A curve that begins anew with each turn hides those that do not. */
    private boolean turns() {
        return curves.stream().anyMatch(curve -> curve.series().stream().anyMatch(Turns::hasJumps));
    }

    private Panel with(Panel other) {
        List<Curve> all = new ArrayList<>(curves);
        all.addAll(other.curves);
        return new Panel(unit, literals, all);
    }
}
