package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.data.DirectoryCrawler;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.frames.Frame;
import org.orekit.models.earth.atmosphere.NRLMSISE00;
import org.orekit.models.earth.atmosphere.NRLMSISE00InputParameters;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;
import org.orekit.utils.IERSConventions;
import org.twinsmith.cli.model.Models;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.compile.CompileResult;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.core.space.SpaceData;
import org.twinsmith.core.space.UnusableSpaceData;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** Data of a folder: files of the official formats with made-up numbers, what Orekit makes of them, and what a run says of them. */
class SpaceDataTest {
    private static final String MODEL = OrbitRun.HEAD + """
            system Sky {
                asset earth : Earth { epoch = instant("2026-03-20T12:00:00", UTC) }
                asset sat : Orbit { semiMajorAxis = 6778 [km]   inclination = 52 [deg]   drag = %d   mass = 100 [kg] }
                connect earth.space -> sat.space
            }
            scenario Day of Sky for 1 [d] {
                solver dop853 tolerance 1e-10
                record sat.position, sat.velocity, sat.x, sat.y, sat.z, sat.track.velocityX, sat.track.velocityY, sat.track.velocityZ, sat.airDensity, sat.altitude,
                    earth.space.sunX, earth.space.sunY, earth.space.sunZ, earth.space.moonX, earth.space.moonY, earth.space.moonZ every 1 [h]
            }
            """;
    private static final String HEAD = "DATE,BSRN,ND,KP1,KP2,KP3,KP4,KP5,KP6,KP7,KP8,KP_SUM,AP1,AP2,AP3,AP4,AP5,AP6,AP7,AP8,AP_AVG,CP,C9,ISN,F10.7_OBS,F10.7_ADJ,F10.7_DATA_TYPE,"
            + "F10.7_OBS_CENTER81,F10.7_OBS_LAST81,F10.7_ADJ_CENTER81,F10.7_ADJ_LAST81\n";

    @TempDir
    private Path folder;

    /** Sixty days from 1 March 2026, half of them predicted. */
    private void orientation(String name) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            LocalDate day = LocalDate.of(2026, 3, 1).plusDays(i);
            char flag = i < 30 ? 'I' : 'P';
            text.append(String.format(Locale.ROOT, "%2d%2d%2d %8.2f %c %9.6f%9.6f %9.6f%9.6f  %c%10.7f%10.7f %7.4f%7.4f  %c %9.3f%9.3f %9.3f%9.3f%n", day.getYear() % 100,
                    day.getMonthValue(), day.getDayOfMonth(), day.toEpochDay() + 40587.0, flag, 0.25 + 0.001 * i, 3e-5, 0.41 - 0.0005 * i, 3e-5, flag, 0.4021 - 7e-4 * i, 1e-5,
                    0.7, 0.01, flag, 0.0, 0.1, 0.0, 0.1));
        }
        Files.writeString(folder.resolve(name), text + "26 430 61160.00\n");
    }

    private void weather(double flux, int index) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < 60; i++) {
            text.append(String.format(Locale.ROOT, "%s,2626,1%s,160%s,%d,0.4,2,100,%.1f,%.1f,%s,150.0,150.0,150.0,150.0%n", LocalDate.of(2026, 3, 1).plusDays(i), ",20".repeat(8),
                    ",7".repeat(8), index, flux, flux, i < 30 ? "OBS" : "PRD"));
        }
        Files.writeString(folder.resolve("SW-All.csv"), text);
    }

    private static Plan plan(SpaceData data, int drag) {
        LoadedModel model = Twins.text(MODEL.formatted(drag));
        CompileResult result = Models.compile(model, Selection.withScenario(model, "", "").with(data), Optional.empty());
        assertThat(result.diagnostics()).isEmpty();
        return ((CompileResult.Compiled) result).plan();
    }

    private static OrbitRun run(Plan plan) {
        TwinProgram program = Twins.programs(plan).get();
        Trajectory trajectory = Trajectory.of(program.info());
        Run run = new Simulation(program, Simulation.Options.of(program.info().solver())).run(trajectory, Cancellation.NEVER);
        assertThat(run.stopped()).isEmpty();
        return new OrbitRun(run, trajectory);
    }

    private static Vector3D vector(OrbitRun run, int row, String x, String y, String z) {
        return new Vector3D(run.column(x)[row], run.column(y)[row], run.column(z)[row]);
    }

    /** Orekit reads the same file by its own reader, without tides within a day. */
    @Test
    void placesOnTheGroundFollowTheOrientationThatOrekitReads() throws IOException {
        orientation("finals2000A.all");
        LazyLoadedDataContext context = new LazyLoadedDataContext();
        context.getDataProvidersManager().addProvider(new DirectoryCrawler(folder.toFile()));
        context.getTimeScales().addUTCTAIOffsetsLoader(() -> List.of(new OffsetModel(new DateComponents(2015, 7, 1), 36), new OffsetModel(new DateComponents(2017, 1, 1), 37)));
        Frame inertial = context.getFrames().getGCRF();
        Frame fixed = context.getFrames().getITRF(IERSConventions.IERS_2010, true);
        AbsoluteDate epoch = new AbsoluteDate("2026-03-20T12:00:00", context.getTimeScales().getUTC());

        Plan plan = plan(SpaceData.read(folder), 0);
        OrbitRun run = run(plan);
        double worst = 0;
        double fastest = 0;
        for (int row = 0; row < run.times().length; row++) {
            var there = inertial.getTransformTo(fixed, epoch.shiftedBy(run.times()[row])).transformPVCoordinates(new org.orekit.utils.PVCoordinates(
                    vector(run, row, "sat.position[1]", "sat.position[2]", "sat.position[3]"), vector(run, row, "sat.velocity[1]", "sat.velocity[2]", "sat.velocity[3]")));
            worst = Math.max(worst, Vector3D.distance(there.getPosition(), vector(run, row, "sat.x", "sat.y", "sat.z")));
            fastest = Math.max(fastest, Vector3D.distance(there.getVelocity(), vector(run, row, "sat.track.velocityX", "sat.track.velocityY", "sat.track.velocityZ")));
        }
        // 0.02" of the short series of the pole are 0.7 m; without the data it would be 190 m.
        assertThat(worst).as("metres").isLessThan(1);
        assertThat(fastest).as("m/s").isLessThan(1e-3);
        assertThat(plan.provenance().assumed().getFirst().basis()).isEqualTo("finals2000A.all, 2026-03-01 .. 2026-04-29, predicted after 2026-03-30");
        assertThat(plan.provenance().inputs().getLast()).satisfies(file -> assertThat(file.path() + file.sha256()).matches(".*finals2000A.all[0-9a-f]{64}"));
    }

    @Test
    void issuesOfC04WithAndWithoutAnHourSayTheSame() throws IOException {
        orientation("finals2000A.all");
        OrbitRun given = run(plan(SpaceData.read(folder), 0));
        Files.delete(folder.resolve("finals2000A.all"));
        for (String hour : List.of("", "   0")) {
            StringBuilder text = new StringBuilder("# EARTH ORIENTATION PARAMETER (EOP) PRODUCT CENTER\n");
            for (int i = 0; i < 60; i++) {
                LocalDate day = LocalDate.of(2026, 3, 1).plusDays(i);
                text.append(String.format(Locale.ROOT, "%4d%4d%4d%s  %9.2f  %9.6f  %9.6f  %10.7f  0.000051 -0.000020  0.0004478%n", day.getYear(), day.getMonthValue(),
                        day.getDayOfMonth(), hour, day.toEpochDay() + 40587.0, 0.25 + 0.001 * i, 0.41 - 0.0005 * i, 0.4021 - 7e-4 * i));
            }
            Files.writeString(folder.resolve("eopc04.1962-now"), text);
            OrbitRun run = run(plan(SpaceData.read(folder), 0));
            assertThat(run.column("sat.x")).usingComparatorWithPrecision(1e-3).containsExactly(given.column("sat.x"));
        }
    }

    @Test
    void daysBeyondTheDataAreWithoutThemAndSaySo() throws IOException {
        weather(150, 7);
        Files.writeString(folder.resolve("finals2000A.all"), "26 3 1 61100.00 I  0.120000 0.000030  0.350000 0.000030  I 0.0421000 0.0000100\n"
                + "26 3 2 61101.00 I  0.121000 0.000030  0.350500 0.000030  I 0.0414000 0.0000100\n");
        assertThat(plan(SpaceData.read(folder), 1).provenance().assumed()).extracting(each -> each.about() + ": " + each.basis()).contains(
                "orientation of the Earth: no data for these days (finals2000A.all, 2026-03-01 .. 2026-03-02); UT1 - UTC as the model says, the pole where it is on average",
                "leap seconds: built in: IERS Bulletin C up to 1 January 2017", "Sun and Moon: series of Montenbruck and Gill, 3.3.2");
        assertThat(plan(SpaceData.NONE, 0).provenance().assumed()).extracting(each -> each.about()).containsExactly("orientation of the Earth", "leap seconds", "Sun and Moon");
    }

    @Test
    void sunAndMoonAreThoseOfAnEphemerisOfTheJpl() throws IOException {
        SyntheticEphemeris.write(folder.resolve("unxp2026.440"));
        Plan plan = plan(SpaceData.read(folder), 0);
        OrbitRun run = run(plan);
        for (int row = 0; row < run.times().length; row++) {
            // TDB is within 2 ms of TT.
            double date = 2461120 + (run.times()[row] + 69.184) / 86400;
            Vector3D sun = vector(run, row, "earth.space.sunX", "earth.space.sunY", "earth.space.sunZ");
            Vector3D moon = vector(run, row, "earth.space.moonX", "earth.space.moonY", "earth.space.moonZ");
            assertThat(Vector3D.distance(sun, SyntheticEphemeris.sunFromEarth(date).scalarMultiply(1e3))).isLessThan(200);
            assertThat(Vector3D.distance(moon, SyntheticEphemeris.moon(date).scalarMultiply(1e3))).isLessThan(10);
        }
        assertThat(plan.provenance().assumed().getLast().basis()).isEqualTo("unxp2026.440");
    }

    /** NRLMSISE-00, which differs by day and night: mean over places under the orbit within a factor of two. */
    @Test
    void theAirFollowsTheSunAsAModelOfItDoes() throws IOException {
        Oracle oracle = new Oracle();
        for (double flux : new double[] {80, 200}) {
            weather(flux, 7);
            OrbitRun run = run(plan(SpaceData.read(folder), 1));
            NRLMSISE00 model = new NRLMSISE00(new Constant(flux), oracle.sun, oracle.earth, oracle.context.getTimeScales().getUTC());
            double sum = 0;
            double ours = 0;
            for (int row = 0; row < run.times().length; row++) {
                AbsoluteDate date = oracle.utc("2026-03-20T12:00:00").shiftedBy(run.times()[row]);
                Vector3D place = oracle.earth.transform(new GeodeticPoint(0.3 * (row % 5 - 2), row, run.column("sat.altitude")[row]));
                sum += Math.log(model.getDensity(date, place, oracle.fixed));
                ours += Math.log(run.column("sat.airDensity")[row]);
            }
            assertThat(Math.exp((ours - sum) / run.times().length)).as("ratio at a flux of %s", flux).isBetween(0.5, 2.0);
        }
    }

    private record Constant(double flux) implements NRLMSISE00InputParameters {
        @Override
        public AbsoluteDate getMinDate() {
            return AbsoluteDate.PAST_INFINITY;
        }

        @Override
        public AbsoluteDate getMaxDate() {
            return AbsoluteDate.FUTURE_INFINITY;
        }

        @Override
        public double getDailyFlux(AbsoluteDate date) {
            return flux;
        }

        @Override
        public double getAverageFlux(AbsoluteDate date) {
            return flux;
        }

        @Override
        public double[] getAp(AbsoluteDate date) {
            return new double[] {7, 7, 7, 7, 7, 7, 7};
        }
    }

    @Test
    void leapSecondsOfAFileCountAndContradictNone() throws IOException {
        Files.writeString(folder.resolve("tai-utc.dat"), """
                 1968 FEB  1 =JD 2439887.5  TAI-UTC=   4.2131700 S + (MJD - 39126.) X 0.002592 S
                 2015 JUL  1 =JD 2457204.5  TAI-UTC=  36.0       S + (MJD - 41317.) X 0.0      S
                 2017 JAN  1 =JD 2457754.5  TAI-UTC=  37.0       S + (MJD - 41317.) X 0.0      S
                 2026 JAN  1 =JD 2461041.5  TAI-UTC=  38.0       S + (MJD - 41317.) X 0.0      S
                """);
        Plan plan = plan(SpaceData.read(folder), 0);
        TwinProgram program = Twins.programs(plan).get();
        program.start();
        double start = plan.variable("earth.startTt").orElseThrow().in(program.values());
        assertThat(start - plan.variable("earth.epoch").orElseThrow().in(program.values())).isCloseTo(38 + 32.184, within(1e-6));
        refused("tai-utc.dat", " 2015 JUL  1 =JD 2457204.5  TAI-UTC=  35.0       S + (MJD - 41317.) X 0.0      S\n", "IERS Bulletin C has 36", 1);
    }

    @Test
    void damagedFilesAreRefusedWithTheirLine() throws IOException {
        refused("finals2000A.all", "26 3 1 61100.00 I  0.120000 0.000030  0.350000 0.000030  I 0.0421000 0.0000100\n26 3 2 61105.00 I\n", "the date 2026-03-02 is not", 2);
        refused("finals2000A.all", "26 3 1 61100.00 I  0.12x000 0.000030  0.350000 0.000030  I 0.0421000 0.0000100\n", "which is no number", 1);
        refused("finals2000A.all", "26 3 1 61100.00 I  9.120000 0.000030  0.350000 0.000030  I 0.0421000 0.0000100\n", "allowed is -2.0 .. 2.0", 1);
        refused("eopc04_IAU2000.26", "2026 3 2 61101 0.1 0.3 0.04 0 0 0\n2026 3 1 61100 0.1 0.3 0.04 0 0 0\n", "not after", 2);
        refused("SW-All.csv", HEAD + "2026-03-01,1,2\n", "3 cells", 2);
        refused("SW-All.csv", "DATE,KP1\n", "no column F10.7_OBS", 1);
        refused("Leap_Second.dat", "# text\nnothing\n", "no line of leap seconds", 2);
        refused("unxp2026.440", "no ephemeris", "no binary ephemeris", 0);
        refused("readme.txt", "", "none of the files", 0);
    }

    private void refused(String name, String text, String message, int line) throws IOException {
        Files.writeString(folder.resolve(name), text);
        assertThatThrownBy(() -> SpaceData.read(folder)).isInstanceOf(UnusableSpaceData.class).hasMessageContaining(message)
                .satisfies(e -> assertThat(((UnusableSpaceData) e).place().line()).isEqualTo(line));
        Files.delete(folder.resolve(name));
    }
}
