package org.twinsmith.simulation.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a solver needs at one tolerance, and how exact the result is. @param seconds CPU time @param error largest */
record WorkAndError(double tolerance, double seconds, double error) {
    /**
     * The ratio of two solvers' work at equal error, at each error of the other one that ours encloses, from straight
     * lines between our points in logarithms.
     */
    static List<Double> ratios(List<WorkAndError> ours, List<WorkAndError> theirs) {
        List<WorkAndError> sorted = ours.stream().sorted(Comparator.comparingDouble(WorkAndError::error)).toList();
        List<Double> ratios = new ArrayList<>();
        for (WorkAndError other : theirs) {
            for (int i = 1; i < sorted.size(); i++) {
                WorkAndError low = sorted.get(i - 1);
                WorkAndError high = sorted.get(i);
                if (low.error <= other.error && other.error < high.error) {
                    double share = Math.log(other.error / low.error) / Math.log(high.error / low.error);
                    double seconds = low.seconds * Math.pow(high.seconds / low.seconds, share);
                    ratios.add(seconds / other.seconds);
                }
            }
        }
        return ratios;
    }
}
