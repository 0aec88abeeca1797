package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.cli.model.GenerateCommand;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.simulation.orbit.GeneratedOrbit;
import org.twinsmith.simulation.orbit.OrbitComparison;
import org.twinsmith.simulation.orbit.OrbitPropagator;
import org.twinsmith.simulation.orbit.OrekitOrbit;

/** The generated equations of an orbit and Orekit's numerical propagator, which share positions of Sun and Moon and the density of the air, and no force. */
class TwoPropagatorsTest {
    /** m over a day: the field's axis stands still in one of them, both integrate to some centimetres. Found were 0.02 to 0.3 m. */
    private static final double BOUND = 1;

    @TempDir
    private Path folder;

    private static Plan plan(String type, String modifiers, String scenario) {
        return Twins.plan(Twins.text(OrbitRun.HEAD + """
                system Sky {
                    asset earth : Earth { epoch = instant("2026-03-20T12:00:00", UTC) }
                    asset sat : %s { %s }
                    connect earth.space -> sat.space
                }
                scenario Day of Sky for 1 [d] { solver dop853 tolerance 1e-11   record sat.altitude every 1 [h]   %s }
                """.formatted(type, modifiers, scenario)), "Day");
    }

    private static double apart(String type, String modifiers, String scenario) {
        Supplier<TwinProgram> programs = Twins.programs(plan(type, modifiers, scenario));
        return OrbitComparison.of(new GeneratedOrbit(programs.get(), "sat"), new OrekitOrbit(programs.get(), "sat")).distance();
    }

    private static final String LOW = "semiMajorAxis = 6928 [km]   eccentricity = 0.002   inclination = 97.6 [deg]   raan = 20 [deg]   ";

    @Test
    void zonalGravityAndDragAgree() {
        assertThat(apart("Orbit", LOW + "degree = 6   drag = 1   mass = 50 [kg]   dragArea = 2 [m2]", "set sat.airDensityFactor = 3")).isLessThan(BOUND);
    }

    @Test
    void theSkyAndLightPullAndPushAlike() {
        assertThat(apart("Orbit", "semiMajorAxis = 26560 [km]   eccentricity = 0.01   inclination = 55 [deg]   degree = 2   pullOfSun = 1   pullOfMoon = 1   "
                + "radiationPressure = 1   mass = 500 [kg]   radiationArea = 20 [m2]", "")).isLessThan(BOUND);
    }

    @Test
    void manoeuvresChangeBothAlike() {
        assertThat(apart("Orbit", LOW + "burnAt = 5000 [s]   burnRadial = 1 [m/s]   burnAlong = 20 [m/s]   burnNormal = -3 [m/s]", "")).isLessThan(BOUND);
        assertThat(apart("CartesianOrbit", "startPosition = {7000, 0, 0} [km]   startVelocity = {0, 4.7, 5.9} [km/s]   engine = 1",
                "set sat.thrustAlong = 2e-4 [m/s2]   set sat.thrustNormal = -1e-4 [m/s2]")).isLessThan(BOUND);
    }

    @Test
    void aForceThatOnlyOneKnowsShows() {
        Supplier<TwinProgram> with = Twins.programs(plan("Orbit", LOW + "degree = 3", ""));
        Supplier<TwinProgram> without = Twins.programs(plan("Orbit", LOW + "degree = 2", ""));
        assertThat(OrbitComparison.of(new GeneratedOrbit(with.get(), "sat"), new OrekitOrbit(without.get(), "sat")).distance()).isGreaterThan(500);
        assertThatThrownBy(() -> new OrekitOrbit(with.get(), "earth")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("only of [sat]");
    }

    @Test
    void aGeneratedProjectHoldsBothBehindOneInterface() throws Exception {
        Path project = folder.resolve("project");
        GenerateCommand.write(plan("Orbit", LOW + "drag = 1", ""), project);
        assertThat(Files.readString(project.resolve("pom.xml"))).contains("<artifactId>orekit</artifactId>");
        assertThat(Files.readString(project.resolve("README.md"))).contains("Sun and Moon", "within 1'");
        try (URLClassLoader loader = compiled(project)) {
            Class<?> orbits = loader.loadClass("twin.test.SkyOrbits");
            OrbitPropagator fast = (OrbitPropagator) orbits.getMethod("generated", String.class).invoke(null, "sat");
            OrbitPropagator reference = (OrbitPropagator) orbits.getMethod("orekit", String.class).invoke(null, "sat");
            OrbitComparison found = OrbitComparison.of(fast, reference);
            assertThat(found.body()).isEqualTo("sat");
            assertThat(found.distance()).isBetween(1e-6, BOUND);
            double[] state = new double[6];
            fast.at(43200, state);
            assertThat(Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2])).isCloseTo(6.93e6, within(3e4));
        }
    }

    @Test
    void aProjectWithoutOrbitsAsksForNoOrekit() throws IOException {
        Plan plan = Twins.plan(Twins.text("""
                namespace test
                asset A { state x : Real = 1   equations der(x) = -x / 1 [s] }
                scenario S of A for 1 [s] { record x }
                """), "S");
        GenerateCommand.write(plan, folder.resolve("project"));
        assertThat(Files.readString(folder.resolve("project/pom.xml"))).doesNotContain("orekit");
    }

    @Test
    void theProjectsOrekitIsOurs() throws IOException {
        GenerateCommand.write(plan("KeplerianOrbit", LOW, ""), folder.resolve("project"));
        String ours = Files.readString(Twins.folder("pom.xml")).replaceAll("(?s).*<orekit.version>(.*?)</orekit.version>.*", "$1");
        assertThat(Files.readString(folder.resolve("project/pom.xml"))).contains("<artifactId>orekit</artifactId>\n      <version>" + ours + "<");
    }

    private static URLClassLoader compiled(Path project) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(project.resolve("src"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        Path classes = Files.createDirectory(project.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            assertThat(compiler.getTask(null, files, null, List.of("-proc:none", "-Xlint:all", "-Werror", "-d", classes.toString()), null,
                    files.getJavaFileObjectsFromPaths(sources)).call()).isTrue();
        }
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, TwoPropagatorsTest.class.getClassLoader());
    }

    /** With Maven, as who gets the project does: an integrated orbit and one of two-line elements. */
    @Test
    @Tag("long")
    void theProjectBuildsAndRunsOrbitsOfBothKinds() throws Exception {
        String path = System.getenv("PATH");
        assumeTrue(Stream.of(path.split(java.io.File.pathSeparator)).anyMatch(each -> Files.isExecutable(Path.of(each, "mvn"))), "no mvn on the path");
        Files.writeString(folder.resolve("vanguard.tle"), """
                1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
                2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
                """);
        Files.writeString(folder.resolve("model.twin"), OrbitRun.HEAD + """
                asset Given extends WatchedBody {
                    behaviour orbit "vanguard.tle" { input date -> "date"   output "position" -> position   output "velocity" -> velocity }
                }
                system Sky {
                    asset earth : Earth { epoch = instant("2000-06-27T18:50:19.733568", UTC) }
                    asset old : Given
                    asset sat : Orbit
                    connect earth.space -> old.space
                    connect earth.space -> sat.space
                }
                scenario Hours of Sky for 6 [h] { record old.position every 1 [h]   expect old.altitude > 600 [km] always }
                """);
        LoadedModel model = ModelLoader.standalone().load(List.of(folder));
        Path project = folder.resolve("project");
        GenerateCommand.write(Twins.plan(model, "Hours"), project);
        run(project, "mvn", "-B", "-q", "package");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(project, java, "-Xmx1g", "-jar", "target/sky-twin.jar", "--out", "results.csv");
        run(project, java, "-Xmx1g", "-jar", "target/sky-twin.jar", "--compare-orbits", "1");
        List<String> rows = Files.readAllLines(project.resolve("results.csv"));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(8);
        // The verification run of the theory, D. A. Vallado and others, AIAA 2006-6753: 7022.465 km along TEME's x axis, which precession turns by some km.
        assertThat(Double.parseDouble(rows.get(1).split(",")[1])).isCloseTo(7022.465, within(5.0));
    }

    private static void run(Path project, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(project, "log", ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).directory(project.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0).as("%s%n%s", List.of(command), Files.readString(log)).isTrue();
    }
}
