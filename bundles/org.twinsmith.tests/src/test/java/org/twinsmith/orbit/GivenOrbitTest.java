package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** Orbits that files give. */
class GivenOrbitTest {
    private static final Oracle ORACLE = new Oracle();
    private static final String MODEL = OrbitRun.HEAD + """
            asset Given extends WatchedBody {
                behaviour orbit "%s" { input date -> "date"   output "position" -> position   output "velocity" -> velocity }
            }
            system Sky {
                asset earth : Earth { epoch = instant("%s", UTC) }
                asset sat : Given
                connect earth.space -> sat.space
            }
            scenario Hours of Sky for %s {
                record sat.position, sat.velocity, sat.altitude, sat.illumination every 1 [min]
            }
            """;

    private static final String HEADER = """
            CCSDS_OEM_VERS = 2.0
            CREATION_DATE = 2026-03-20T00:00:00
            ORIGINATOR = TEST
            """;
    @TempDir
    private Path folder;

    private OrbitRun run(String file, String content, String epoch, String duration) throws IOException {
        Files.writeString(folder.resolve(file), content);
        Files.writeString(folder.resolve("model.twin"), MODEL.formatted(file, epoch, duration));
        LoadedModel model = ModelLoader.standalone().load(List.of(folder));
        assertThat(model.diagnostics()).isEmpty();
        TwinProgram program = Twins.programs(Twins.plan(model, "Hours")).get();
        Trajectory trajectory = Trajectory.of(program.info());
        Run run = new Simulation(program, Simulation.Options.DEFAULT).run(trajectory, Cancellation.NEVER);
        return new OrbitRun(run, trajectory);
    }

    private static PVCoordinates at(OrbitRun run, int row) {
        return new PVCoordinates(vector(run, "sat.position", row), vector(run, "sat.velocity", row));
    }

    private static Vector3D vector(OrbitRun run, String name, int row) {
        return new Vector3D(run.column(name + "[1]")[row], run.column(name + "[2]")[row], run.column(name + "[3]")[row]);
    }

    /** The first object of the verification runs of D. A. Vallado and others, Revisiting Spacetrack Report 3, AIAA 2006-6753, in TEME. */
    @Test
    void aTwoLineSetMovesAsTheVerificationRunOfItsTheory() throws IOException {
        OrbitRun run = run("vanguard.tle", """
                1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
                2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
                """, "2000-06-27T18:50:19.733568", "6 [h]");
        AbsoluteDate epoch = ORACLE.utc("2000-06-27T18:50:19.733568");
        int last = run.times().length - 1;

        PVCoordinates start = ORACLE.inertial.getTransformTo(ORACLE.context.getFrames().getTEME(), epoch).transformPVCoordinates(at(run, 0));
        PVCoordinates end = ORACLE.inertial.getTransformTo(ORACLE.context.getFrames().getTEME(), epoch.shiftedBy(21600)).transformPVCoordinates(at(run, last));
        assertThat(Vector3D.distance(start.getPosition(), new Vector3D(7022465.29266, -1400082.96755, 39.95155))).isLessThan(0.1);
        assertThat(Vector3D.distance(end.getPosition(), new Vector3D(-7154031.20202, -3783176.82504, -3536194.12294))).isLessThan(0.1);
        assertThat(Vector3D.distance(end.getVelocity(), new Vector3D(4741.887409, -4151.817765, -2093.935425))).isLessThan(1e-3);
        assertThat(run.run().occurrences()).extracting(each -> each.event().name()).contains("sat.perigee", "sat.ascendingNode");
    }

    @Test
    void anEphemerisMessageIsFollowedBetweenItsStates() throws IOException {
        AbsoluteDate epoch = ORACLE.utc("2026-03-20T12:00:00");
        NumericalPropagator truth = ORACLE.propagator(ORACLE.elements(7000e3, 0.01, 98, 30, 40, 50, epoch), 4);
        String message = HEADER + segment(truth, epoch, 0, 120);
        OrbitRun run = run("sat.oem", message, "2026-03-20T12:00:00", "2 [h]");

        assertThat(worst(run, truth, epoch)).as("metres").isLessThan(0.01);
    }

    private static double worst(OrbitRun run, NumericalPropagator truth, AbsoluteDate epoch) {
        double[] times = run.times();
        double worst = 0;
        for (int row = 0; row < times.length; row += 3) {
            PVCoordinates state = truth.propagate(epoch.shiftedBy(times[row])).getPVCoordinates();
            worst = Math.max(worst, Vector3D.distance(at(run, row).getPosition(), state.getPosition()));
            assertThat(Vector3D.distance(at(run, row).getVelocity(), state.getVelocity())).isLessThan(1e-3);
        }
        return worst;
    }

    /** States each two minutes, in EME2000 and UTC. @param from the first minute after noon @param to the last */
    private static String segment(NumericalPropagator truth, AbsoluteDate noon, int from, int to) {
        StringBuilder segment = new StringBuilder("""
                META_START
                OBJECT_NAME = SAT
                OBJECT_ID = 2026-001A
                CENTER_NAME = EARTH
                REF_FRAME = EME2000
                TIME_SYSTEM = UTC
                START_TIME = %s
                STOP_TIME = %s
                INTERPOLATION = HERMITE
                INTERPOLATION_DEGREE = 7
                META_STOP
                """.formatted(clock(from), clock(to)));
        for (int i = from; i <= to; i += 2) {
            PVCoordinates state = truth.propagate(noon.shiftedBy(60.0 * i)).getPVCoordinates(ORACLE.context.getFrames().getEME2000());
            segment.append(String.format(Locale.ROOT, "%s %.9f %.9f %.9f %.12f %.12f %.12f%n", clock(i),
                    state.getPosition().getX() / 1e3, state.getPosition().getY() / 1e3, state.getPosition().getZ() / 1e3,
                    state.getVelocity().getX() / 1e3, state.getVelocity().getY() / 1e3, state.getVelocity().getZ() / 1e3));
        }
        return segment.toString();
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "2026-03-20T%02d:%02d:00.000", 12 + minute / 60, minute % 60);
    }

    /** The engine burns between them, so that no polynomial may go over the border. */
    @Test
    void segmentsOfAnEphemerisAreFollowedOneAfterTheOther() throws IOException {
        AbsoluteDate epoch = ORACLE.utc("2026-03-20T12:00:00");
        NumericalPropagator before = ORACLE.propagator(ORACLE.elements(7000e3, 0.01, 98, 30, 40, 50, epoch), 4);
        NumericalPropagator after = ORACLE.propagator(ORACLE.elements(7010e3, 0.011, 98.2, 30, 40, 50, epoch), 4);
        String message = HEADER + segment(before, epoch, 0, 30) + segment(after, epoch, 30, 60);
        assertThat(worst(run("sat.oem", message, "2026-03-20T12:00:00", "29 [min]"), before, epoch)).as("metres").isLessThan(0.01);
        AbsoluteDate later = epoch.shiftedBy(1860);
        assertThat(worst(run("sat.oem", message, "2026-03-20T12:31:00", "29 [min]"), after, later)).as("metres").isLessThan(0.01);
    }

    @Test
    void aRunThatLeavesTheStatesOfAnEphemerisSaysSo() throws IOException {
        OrbitRun run = run("sat.oem", """
                CCSDS_OEM_VERS = 2.0
                CREATION_DATE = 2026-03-20T00:00:00
                ORIGINATOR = TEST
                META_START
                OBJECT_NAME = SAT
                OBJECT_ID = 2026-001A
                CENTER_NAME = EARTH
                REF_FRAME = GCRF
                TIME_SYSTEM = TAI
                START_TIME = 2026-03-20T12:00:00
                STOP_TIME = 2026-03-20T12:10:00
                META_STOP
                2026-03-20T12:00:00 7000 0 0 0 7.5 0
                2026-03-20T12:10:00 5600 4180 0 -4.5 6.0 0
                """, "2026-03-20T12:00:00", "20 [min]");
        assertThat(run.run().diagnostics()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("the date within the states of SAT, 2026-03-20T12:00:32.184000 .. 2026-03-20T12:10:32.184000 TT"));
    }

    @Test
    void whatAnOrbitDoesNotGiveIsRefusedBeforeAnythingRuns() throws IOException {
        Files.writeString(folder.resolve("sat.tle"), """
                1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
                2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
                """);
        Files.writeString(folder.resolve("model.twin"), OrbitRun.HEAD + """
                asset A { variable date : Time scale UTC   variable p[3] : Length frame ITRF   variable q[3] : Mass   variable h : Length
                    behaviour orbit "sat.tle" { input date -> "date"   output "position" -> p   output "velocity" -> q   output "altitude" -> h } }
                asset B { variable p[3] : Length   behaviour orbit "none.tle" { output "position" -> p } }
                """);
        assertThat(ModelLoader.standalone().load(List.of(folder)).diagnostics()).extracting(each -> each.code().id())
                .contains("TW-0390", "TW-0202", "TW-0319");
    }
}
