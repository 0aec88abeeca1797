package org.twinsmith.simulation.algebra;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.twinsmith.core.program.NoConvergence;

/**
 * Solves an algebraic loop by Newton's method from the values that the unknowns have; where that leads nowhere, from the
 * last solution and from guesses beside it, always the same, so that runs repeat to the bit; and where there is no
 * solution near by, at the start or after a jump, along a homotopy from the guess. Does not allocate while plain Newton
 * converges.
 */
public final class NewtonLoop {
    private static final double[] DISTURBANCES = {0, 1e-6, 1e-3, 1e-1, -1e-1, 1, -1, 10};
    /** Guesses from which homotopies are followed, as disturbances of the first one. */
    private static final double[] FAR = {0, 1e-3, -1e-1, 1, -1, 10};

    private final List<String> names;
    private final List<String> places;
    private final int n;
    private final LoopPoint point;
    private final DampedNewton newton;
    private final LoopMatrix matrix;
    private final double[] entry;
    private final double[] solution;
    private final boolean simplifies;
    private Continuation fromGuess;
    private Continuation fromSimplified;
    private boolean solvedBefore;

    /**
     * @param values the array that the equations read
     * @param slots where the unknowns stand in it
     * @param names names of the unknowns, for messages
     * @param places where the model says the equations, such as {@code pump.twin:12}, for messages; empty where unknown
     */
    public NewtonLoop(double[] values, int[] slots, List<String> names, List<String> places,
            LoopEquations equations) {
        this.names = List.copyOf(names);
        this.places = List.copyOf(places);
        n = slots.length;
        point = new LoopPoint(values, slots.clone(), equations);
        matrix = LoopMatrix.of(equations.pattern(), n);
        newton = new DampedNewton(point, matrix);
        simplifies = point.simplifies();
        entry = new double[n];
        solution = new double[n];
    }

    /** A list of texts. @param blocks each some lines, of which each is a text; blank ones are empty texts */
    public static List<String> lines(String... blocks) {
        return Stream.of(blocks).flatMap(String::lines).map(String::strip).toList();
    }

    /**
     * Writes the solution next to the last one into the unknowns' slots; the first time, any solution.
     *
     * @param now s
     * @throws NoConvergence where no guess leads to a solution; the unknowns are then as they were, and what follows from
     *         them is computed again
     */
    public void solve(double now) {
        settle(now, !solvedBefore);
    }

    /** As {@link #solve}, after values have jumped: the solution may be far away. @param now s */
    public void find(double now) {
        settle(now, true);
    }

    private void settle(double now, boolean far) {
        point.at(now);
        point.read(entry);
        newton.resetCount();
        // The model names its easy form in order to say which of several solutions is meant: the first one starts there.
        if (!(!solvedBefore && bySimplified()) && !newton.converges() && !nearby()
                && !(far && (bySimplified() || alongHomotopies()))) {
            NoConvergence failure = failure(far);
            point.write(entry);
            point.evaluate();
            throw failure;
        }
        point.read(solution);
        solvedBefore = true;
    }

    private boolean nearby() {
        for (double size : DISTURBANCES) {
            point.write(solution);
            disturb(size);
            if (newton.converges()) {
                return true;
            }
        }
        return false;
    }

    /** Solves the simplified equations, and follows their solution to that of the actual ones. */
    private boolean bySimplified() {
        if (!simplifies) {
            return false;
        }
        if (fromSimplified == null) {
            fromSimplified = Continuation.ofSimplified(point, matrix, newton);
        }
        point.write(entry);
        point.mix(0);
        boolean found = (newton.converges() || alongHomotopies()) && fromSimplified.reaches();
        point.unmix();
        if (!found) {
            point.write(entry);
        }
        return found;
    }

    private boolean alongHomotopies() {
        if (fromGuess == null) {
            fromGuess = Continuation.ofGuess(point, matrix, newton);
        }
        for (double size : FAR) {
            point.write(entry);
            disturb(size);
            if (fromGuess.reaches()) {
                return true;
            }
        }
        // Newton's last words say more than those of a homotopy that ended somewhere.
        point.write(entry);
        newton.converges();
        return false;
    }

    private void disturb(double size) {
        for (int i = 0; i < n; i++) {
            double value = point.value(i);
            point.set(i, value + size * (1 + 0.3 * i / n) * Math.max(Math.abs(value), 1));
        }
    }

    private NoConvergence failure(boolean far) {
        int worst = 0;
        double farthest = -1;
        for (int i = 0; i < n; i++) {
            double value = point.value(i);
            double relative = Math.abs(newton.step(i)) / Math.max(Math.abs(value), DampedNewton.NOTHING);
            if (!Double.isFinite(value) || relative > farthest) {
                worst = i;
                farthest = Double.isFinite(value) ? relative : Double.POSITIVE_INFINITY;
            }
        }
        String guesses = (DISTURBANCES.length + 1) + " guesses"
                + (far ? " and along " + FAR.length + " homotopies" : "")
                + (far && simplifies ? " and from the simplified equations" : "");
        return new NoConvergence(names.get(worst), point.time(), newton.iterations() == 0
                ? "the equations" + some(places.stream().filter(place -> !place.isEmpty()).distinct().toList(), " at ") + " have no finite value at any of "
                        + (DISTURBANCES.length + 1) + " guesses, the last of which was " + point.value(worst)
                : String.format(Locale.ROOT, "after %d iterations from %s %s is at %.6g with a next step of %.3g%s",
                        newton.iterations(), guesses, names.get(worst), point.value(worst), newton.step(worst), remainder())
                        + (n > 1 ? "; solved together: " + some(names, "") : ""));
    }

    /** What is left of the equation that is met least. */
    private String remainder() {
        double[] residuals = point.residuals();
        int worst = IntStream.range(0, n).boxed().max((a, b) -> Double.compare(excess(a), excess(b))).orElse(0);
        String where = worst < places.size() && !places.get(worst).isEmpty() ? ", that at " + places.get(worst) : "";
        return String.format(Locale.ROOT, ", and the largest of %d residuals is %.3g%s", n, Math.abs(residuals[worst]),
                where);
    }

    private double excess(int row) {
        double weighted = newton.weighted(row);
        return Double.isNaN(weighted) ? Double.POSITIVE_INFINITY : weighted;
    }

    private static String some(List<String> all, String before) {
        return all.isEmpty() ? "" : before + String.join(", ", all.subList(0, Math.min(5, all.size())))
                + (all.size() > 5 ? " and " + (all.size() - 5) + " more" : "");
    }
}
