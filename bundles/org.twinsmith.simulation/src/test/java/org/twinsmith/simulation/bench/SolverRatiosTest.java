package org.twinsmith.simulation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Derivatives;
import org.twinsmith.simulation.integrator.Integrator;
import org.twinsmith.simulation.integrator.Method;

/**
 * CPU time of our solvers over that of peers in C, each pair measured in this run. The bounds are wide, so that a busy
 * machine does not fail them; the figures are what counts.
 */
@Tag("bench")
class SolverRatiosTest {
    private static final List<String> CVODE = List.of("sundials_cvode", "sundials_nvecserial", "sundials_generic");

    private static double[] solve(Method method, Derivatives f, double[] start, double end, double relative) {
        double[] absolute = new double[start.length];
        Arrays.fill(absolute, relative * 1e-2);
        Integrator integrator = method.integrator(f,
                new Method.Settings(absolute, relative, Double.POSITIVE_INFINITY, 1, false));
        boolean going = integrator.restart(0, start, end);
        while (going && integrator.time() < end) {
            going = integrator.step(end);
        }
        assertThat(going).isTrue();
        double[] y = new double[start.length];
        integrator.interpolate(end, y);
        return y;
    }

    private static List<WorkAndError> work(Method method, Derivatives f, double[] start, double end,
            double[] reference) {
        List<WorkAndError> points = new ArrayList<>();
        for (double exponent = -2; exponent >= -9.5; exponent -= 0.5) {
            double relative = Math.pow(10, exponent);
            double[] y = solve(method, f, start, end, relative);
            double error = 0;
            for (int i = 0; i < y.length; i++) {
                error = Math.max(error, Math.abs(y[i] - reference[i]));
            }
            points.add(new WorkAndError(relative, Figures.best(() -> solve(method, f, start, end, relative)), error));
        }
        return points;
    }

    private static List<WorkAndError> theirs(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("run ")).map(line -> line.split(" "))
                .map(part -> new WorkAndError(Double.parseDouble(part[1]), Double.parseDouble(part[2]),
                        Double.parseDouble(part[3]))).toList();
    }

    private static double[] reference(List<String> lines) {
        return Stream.of(lines.getFirst().substring("reference ".length()).split(" "))
                .mapToDouble(Double::parseDouble).toArray();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000})
    void an_explicit_run_of_a_chain_of_tanks_against_dop853_in_c_and_hipparchus(int n) {
        String[] peer = Peer.run("dop853", List.of(), n).getFirst().split(" ");
        double[] start = Problems.tankLevels(n);
        Derivatives tanks = (t, h, f) -> Problems.tanks(h, f);
        double sum = Arrays.stream(solve853(tanks, start)).sum();
        double ours = Figures.best(() -> solve853(tanks, start));
        OrdinaryDifferentialEquation equations = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return n;
            }

            @Override
            public double[] computeDerivatives(double t, double[] h) {
                double[] f = new double[n];
                Problems.tanks(h, f);
                return f;
            }
        };
        double hipparchus = Figures.best(() -> new DormandPrince853Integrator(1e-12, 200, 1e-8, 1e-6)
                .integrate(equations, new ODEState(0, start), 200));
        double c = Double.parseDouble(peer[2]);
        Figures.note("tanks N=%d to t=200, tolerance 1e-6: C DOP853 %.0f us, ours %.0f us (%.2f of C), Hipparchus %.0f us "
                + "(ours %.2f of it)", n, c * 1e6, ours * 1e6, ours / c, hipparchus * 1e6, ours / hipparchus);
        assertThat(sum).isCloseTo(Double.parseDouble(peer[5]), within(1e-4 * n));
        assertThat(ours / c).isLessThan(5);
    }

    private static double[] solve853(Derivatives tanks, double[] start) {
        double[] absolute = new double[start.length];
        Arrays.fill(absolute, 1e-8);
        Integrator integrator = Method.DOP853.integrator(tanks,
                new Method.Settings(absolute, 1e-6, Double.POSITIVE_INFINITY, 1, false));
        integrator.restart(0, start, 200);
        while (integrator.time() < 200) {
            integrator.step(200);
        }
        double[] h = new double[start.length];
        integrator.interpolate(200, h);
        return h;
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1000})
    void a_stiff_run_of_the_brusselator_against_cvode_with_a_band(int points) {
        List<String> libraries = Stream.concat(CVODE.stream(),
                Stream.of("sundials_sunlinsolband", "sundials_sunmatrixband")).toList();
        List<String> lines = Peer.run("cvode_band", libraries, points);
        double[] reference = reference(lines);
        double[] start = Problems.brusselatorStart(points);
        Derivatives f = Problems.brusselator(points);
        compare("Brusselator, " + 2 * points + " states, CVODE BDF with band", lines, f, start, 10, reference);
    }

    @Test
    void a_stiff_run_of_an_irregular_circuit_against_cvode_with_klu() {
        List<String> libraries = Stream.concat(CVODE.stream(), Stream.of("sundials_sunlinsolklu",
                "sundials_sunmatrixsparse", "klu")).toList();
        List<String> lines = Peer.run("cvode_klu", libraries, 1000);
        compare("irregular circuit, 1000 states, CVODE BDF with KLU", lines, new Network(1000), new double[1000], 20,
                reference(lines));
    }

    private static void compare(String what, List<String> lines, Derivatives f, double[] start, double end,
            double[] reference) {
        List<WorkAndError> theirs = theirs(lines);
        for (Method method : List.of(Method.NDF, Method.RODAS5P)) {
            List<WorkAndError> ours = work(method, f, start, end, reference);
            List<Double> ratios = WorkAndError.ratios(ours, theirs);
            Figures.note("%s: %s over CVODE at equal error: median %.2f of %s", what, method,
                    ratios.isEmpty() ? Double.NaN : median(ratios),
                    ratios.stream().map(ratio -> String.format("%.2f", ratio)).toList());
            ours.forEach(point -> Figures.note("  %s tolerance %.1e: %.0f us, error %.1e", method, point.tolerance(),
                    point.seconds() * 1e6, point.error()));
            assertThat(ours.getLast().error()).isLessThan(1e-6);
        }
        theirs.forEach(point -> Figures.note("  CVODE tolerance %.1e: %.0f us, error %.1e", point.tolerance(),
                point.seconds() * 1e6, point.error()));
    }

    @Test
    void a_thermostat_with_six_thousand_events_against_cvode_with_root_finding() {
        List<String> libraries = Stream.concat(CVODE.stream(),
                Stream.of("sundials_sunlinsoldense", "sundials_sunmatrixdense")).toList();
        String[] peer = Peer.run("cvode_events", libraries).getFirst().split(" ");
        Simulation.Options options = Simulation.Options.DEFAULT.withTolerances(1e-6, 1e-8);
        double[] last = new double[1];
        int[] events = new int[1];
        RunListener count = new RunListener() {
            @Override
            public void occurred(double time, int event) {
                events[0]++;
                last[0] = time;
            }
        };
        Run run = new Simulation(new Thermostat(), options).run(count, Cancellation.NEVER);
        assertThat(run.stopped()).isEmpty();
        double ours = Figures.best(() -> new Simulation(new Thermostat(), options).run(RunListener.NONE,
                Cancellation.NEVER));
        double c = Double.parseDouble(peer[1]);
        double exact = lastEvent();
        Figures.note("thermostat, %d events, tolerance 1e-6: CVODE %.2f us an event, ours %.2f us (%.2f of it); the last "
                + "event is off by %.1e s there, %.1e s here", events[0], c / Integer.parseInt(peer[2]) * 1e6,
                ours / events[0] * 1e6, ours / c, Math.abs(Double.parseDouble(peer[3]) - exact),
                Math.abs(last[0] - exact));
        assertThat(events[0]).isEqualTo(Integer.parseInt(peer[2]));
        assertThat(last[0]).isCloseTo(exact, within(1e-2));
    }

    /** From closed forms: 10 ln(10/9) to the first switch, then 10 ln(16/14) cooling and 10 ln(11/9) heating in turns. */
    private static double lastEvent() {
        double time = 10 * Math.log(10.0 / 9);
        boolean cooling = true;
        while (true) {
            double next = time + 10 * Math.log(cooling ? 16.0 / 14 : 11.0 / 9);
            if (next > Thermostat.END) {
                return time;
            }
            time = next;
            cooling = !cooling;
        }
    }
}
