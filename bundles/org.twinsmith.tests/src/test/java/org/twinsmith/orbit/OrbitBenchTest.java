package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.forces.gravity.J2OnlyPerturbation;
import org.orekit.orbits.Orbit;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.propagation.events.EclipseDetector;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import org.twinsmith.core.orbit.OrbitFile;
import org.twinsmith.core.orbit.OrbitTrack;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;

/** CPU time of orbits over that of Orekit, in turns in one run. The bounds are ten times the figures that are aimed at. */
@Tag("bench")
class OrbitBenchTest {
    private static final int DAYS = 30;
    private static final String MODEL = """
            asset Watched extends KeplerianOrbit {
                event dark when offCosine > umbraCosine
                event light when offCosine < umbraCosine
            }
            system Sky {
                asset earth : Earth { epoch = instant("2026-03-20T12:00:00", UTC) }
                asset sat : Watched { semiMajorAxis = 7000 [km]   eccentricity = 0.001   inclination = 98 [deg]   raan = 30 [deg] }
                connect earth.space -> sat.space
            }
            scenario Month of Sky for %d [d] { record sat.position every 30 [d] }
            """;
    private static final Oracle ORACLE = new Oracle();

    private static double cpu(Supplier<?> work) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 5; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.get();
            best = Math.min(best, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-9);
        }
        return best;
    }

    private static NumericalPropagator theirs(AbsoluteDate epoch, double tolerance) {
        Orbit start = ORACLE.elements(7000e3, 0.001, 98, 30, 0, 0, epoch);
        double[] relative = {tolerance, tolerance, tolerance, tolerance, tolerance, tolerance, tolerance};
        double[] absolute = {1e-3 * tolerance, 1e-3 * tolerance, 1e-3 * tolerance, 1e-3 * tolerance, 1e-3 * tolerance, 1e-3 * tolerance, 1};
        NumericalPropagator propagator = new NumericalPropagator(new DormandPrince853Integrator(1e-3, 1000, absolute, relative));
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.setInitialState(new SpacecraftState(start));
        propagator.addForceModel(new J2OnlyPerturbation(Oracle.MU, Oracle.FIELD_RADIUS, 1.0826266835531513e-3, ORACLE.fixed));
        return propagator;
    }

    private static Vector3D propagate(AbsoluteDate epoch, double tolerance) {
        NumericalPropagator propagator = theirs(epoch, tolerance);
        propagator.addEventDetector(new EclipseDetector(ORACLE.sun, 695_700e3, ORACLE.earth).withUmbra().withMaxCheck(300).withThreshold(1e-3)
                .withHandler((state, detector, increasing) -> Action.CONTINUE));
        return propagator.propagate(epoch.shiftedBy(86400.0 * DAYS)).getPosition();
    }

    private static double[] simulate(Supplier<TwinProgram> programs, double tolerance, long[] events) {
        TwinProgram program = programs.get();
        Run run = new Simulation(program, Simulation.Options.DEFAULT.withTolerances(tolerance, 1e-3 * tolerance)
                .with(Method.DOP853)).run(new RunListener() { }, Cancellation.NEVER);
        events[0] = run.occurrences().size();
        double[] values = program.values();
        return program.info().variables().stream().filter(each -> each.name().startsWith("sat.position[")).mapToDouble(each -> each.in(values)).toArray();
    }

    @Test
    void aMonthWithShadowsCostsAFractionOfOrekitsNumericalPropagator() {
        AbsoluteDate epoch = ORACLE.utc("2026-03-20T12:00:00");
        Supplier<TwinProgram> programs = Twins.programs(Twins.plan(Twins.text(OrbitRun.HEAD + MODEL.formatted(DAYS)), "Month"));
        Vector3D reference = theirs(epoch, 1e-13).propagate(epoch.shiftedBy(86400.0 * DAYS)).getPosition();
        long[] events = new long[1];
        for (double tolerance : List.of(1e-9, 1e-11)) {
            double[] ours = simulate(programs, tolerance, events);
            Vector3D other = propagate(epoch, tolerance);
            double us = cpu(() -> simulate(programs, tolerance, events));
            double them = cpu(() -> propagate(epoch, tolerance));
            System.out.printf("orbit, J2 and umbra, %d days, tolerance %.0e: %.1f ms, %d events, error %.1f m; Orekit %.1f ms, error %.1f m; ratio %.3f%n", DAYS,
                    tolerance, 1e3 * us, events[0], Vector3D.distance(new Vector3D(ours), reference), 1e3 * them, Vector3D.distance(other, reference), us / them);
            assertThat(us / them).isLessThan(1);
        }
    }

    @Test
    void meanElementsCostWhatOrekitsPropagatorDoes() {
        List<String> lines = List.of("1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927",
                "2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537");
        OrbitTrack track = new OrbitTrack(((OrbitFile.Read) OrbitFile.parse("iss", lines)).orbit());
        TLE tle = new TLE(lines.get(0), lines.get(1), ORACLE.context.getTimeScales().getUTC());
        TLEPropagator propagator = TLEPropagator.selectExtrapolator(tle, new FrameAlignedProvider(ORACLE.inertial), 1000,
                ORACLE.context.getFrames().getTEME());
        double start = tle.getDate().durationFrom(new AbsoluteDate(2000, 1, 1, 12, 0, 0, ORACLE.context.getTimeScales().getTT()));
        int count = 100_000;
        double us = cpu(() -> {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += track.at(start + i, 0) + track.at(start + i, 1) + track.at(start + i, 2);
            }
            return sum;
        });
        double them = cpu(() -> {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                AbsoluteDate date = tle.getDate().shiftedBy(i);
                PVCoordinates there = propagator.getPVCoordinates(date, ORACLE.inertial);
                sum += there.getPosition().getX();
            }
            return sum;
        });
        System.out.printf("two-line elements to the GCRF: %.2f us, Orekit %.2f us, ratio %.2f%n", 1e6 * us / count, 1e6 * them / count, us / them);
        assertThat(us / them).isLessThan(10);
    }
}
