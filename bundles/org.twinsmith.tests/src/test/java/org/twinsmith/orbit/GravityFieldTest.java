package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orekit.data.DirectoryCrawler;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.potential.ICGEMFormatReader;
import org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider;
import org.orekit.time.AbsoluteDate;
import org.twinsmith.core.orbit.GravityField;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.core.space.SpaceData;
import org.twinsmith.core.space.UnusableSpaceData;
import org.twinsmith.core.table.Harmonics;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.orbit.GeneratedOrbit;
import org.twinsmith.simulation.orbit.OrbitComparison;
import org.twinsmith.simulation.orbit.OrekitOrbit;

/** The field of gravity by its harmonics against Orekit's model of S. A. Holmes and W. E. Featherstone, which takes another way. */
class GravityFieldTest {
    private static final Oracle ORACLE = new Oracle();

    @TempDir
    private Path folder;

    private static GravityField field(SpaceData data) {
        return ((Harmonics) data.tables(0, 0).function("twin.space.fieldPullX").orElseThrow()).field();
    }

    /** Made-up coefficients of the size that Kaula's rule gives: 1e-5 / n^2. */
    private String kaula(int degree) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("""
                made up for a test
                product_type gravity_field
                modelname KAULA
                earth_gravity_constant 3.986004415e14
                radius 6378136.3
                max_degree %d
                errors no
                norm fully_normalized
                tide_system zero_tide
                end_of_head ====
                gfc 0 0 1.0 0.0
                gfc 2 0 -4.84165e-4 0.0
                """.formatted(degree));
        for (int n = 3; n <= degree; n++) {
            for (int m = 0; m <= n; m++) {
                text.append(String.format(Locale.ROOT, "gfc %d %d %.12e %.12e%n", n, m, 1e-5 / n / n * random.nextGaussian(), m == 0 ? 0 : 1e-5 / n / n * random.nextGaussian()));
            }
        }
        return text.toString();
    }

    private static void compare(GravityField ours, NormalizedSphericalHarmonicsProvider theirs, int degree, int order, double tolerance) {
        HolmesFeatherstoneAttractionModel model = new HolmesFeatherstoneAttractionModel(ORACLE.fixed, theirs);
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            Vector3D place = i == 0 ? new Vector3D(1e-3, 0, 6.9e6) : new Vector3D(6.5e6 + 1e6 * random.nextDouble(),
                    new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).normalize());
            double[] gradient = model.gradient(AbsoluteDate.ARBITRARY_EPOCH, place, theirs.getMu());
            double r = place.getNorm();
            Vector3D expected = new Vector3D(gradient).subtract(place.scalarMultiply(theirs.getMu() / (r * r * r)));
            Vector3D found = new Vector3D(ours.pull(0, place.getX(), place.getY(), place.getZ(), degree, order),
                    ours.pull(1, place.getX(), place.getY(), place.getZ(), degree, order), ours.pull(2, place.getX(), place.getY(), place.getZ(), degree, order));
            assertThat(Vector3D.distance(found, expected) / expected.getNorm()).as("at %s", place).isLessThan(tolerance);
        }
    }

    private NormalizedSphericalHarmonicsProvider orekits(int degree, int order) {
        LazyLoadedDataContext context = new LazyLoadedDataContext();
        context.getDataProvidersManager().addProvider(new DirectoryCrawler(folder.toFile()));
        context.getGravityFields().addPotentialCoefficientsReader(new ICGEMFormatReader(".*\\.gfc", true, ORACLE.context.getTimeScales().getTT()));
        return context.getGravityFields().getNormalizedProvider(degree, order);
    }

    @Test
    void theBuiltInFieldPullsAsOrekitsModelOfTheSameCoefficients() throws IOException {
        try (var resource = GravityField.class.getResourceAsStream("/org/twinsmith/core/space/egm96-8.gfc")) {
            Files.write(folder.resolve("egm96.gfc"), resource.readAllBytes());
        }
        compare(field(SpaceData.NONE), orekits(8, 8), 8, 8, 1e-14);
        compare(field(SpaceData.NONE), orekits(5, 2), 5, 2, 1e-14);
    }

    @Test
    void aFieldOfAFileIsReadAsOrekitReadsIt() throws IOException {
        Files.writeString(folder.resolve("kaula.gfc"), kaula(70));
        GravityField field = field(SpaceData.read(folder));
        assertThat(field.degree()).isEqualTo(70);
        compare(field, orekits(70, 70), 70, 70, 1e-13);
        compare(GravityField.parse(field.text()), orekits(40, 12), 40, 12, 1e-13);
    }

    @Test
    void beyondDegree120NothingCounts() throws IOException {
        Files.writeString(folder.resolve("kaula.gfc"), kaula(130));
        GravityField field = field(SpaceData.read(folder));
        assertThat(field.degree()).isEqualTo(120);
        compare(field, orekits(120, 120), 120, 120, 1e-11);
    }

    @Test
    void damagedFieldsAreRefusedWithTheirLine() throws IOException {
        String sound = kaula(3);
        refused(sound.replace("gfc 2 0 -4.84165e-4", "gfc 2 0 -4.8x165e-4"), "which is no number", 12);
        refused(sound.replace("gfc 2 0 -4.84165e-4 0.0", "gfc 2 3 -4.84165e-4 0.0"), "the order is 3", 12);
        refused(sound.replace("gfc 2 0 -4.84165e-4 0.0\n", ""), "no coefficient of degree 2", 0);
        refused(sound.replace("fully_normalized", "unnormalized"), "not a fully_normalized", 0);
        refused(sound.replace("radius 6378136.3", "radius 1738000"), "radius is 1738000", 0);
        refused(sound.replace("end_of_head", "end"), "no line end_of_head", 0);
    }

    private void refused(String text, String message, int line) throws IOException {
        Files.writeString(folder.resolve("field.gfc"), text);
        assertThatThrownBy(() -> SpaceData.read(folder)).isInstanceOf(UnusableSpaceData.class).hasMessageContaining(message)
                .satisfies(e -> assertThat(((UnusableSpaceData) e).place().line()).isEqualTo(line));
    }

    @Test
    void anEvaluationLeavesNothingForTheCollector() {
        GravityField field = field(SpaceData.NONE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double sum = field.pull(0, 7e6, 0, 0, 8, 8);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10_000; i++) {
            sum += field.pull(i % 3, 7e6, i, 1e6, 8, 8);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
        assertThat(sum).isNotNaN();
    }

    /** Both paths over a day, and what the terms that are not the same all round amount to. */
    @Test
    void anOrbitInTheWholeFieldStaysWithOrekits() {
        GravityField field = field(SpaceData.NONE);
        Supplier<TwinProgram> whole = programs("FieldOrbit", "degree = 8   order = 8");
        double apart = OrbitComparison.of(new GeneratedOrbit(whole.get(), "sat"), new OrekitOrbit(whole.get(), "sat", Optional.of(field))).distance();
        assertThat(apart).as("metres").isLessThan(1);
        double zonal = OrbitComparison.of(new GeneratedOrbit(whole.get(), "sat"), new OrekitOrbit(programs("Orbit", "degree = 6").get(), "sat")).distance();
        assertThat(zonal).as("metres").isBetween(100.0, 5000.0);
        assertThat(OrbitComparison.of(new GeneratedOrbit(programs("FieldOrbit", "degree = 6   order = 0").get(), "sat"),
                new GeneratedOrbit(programs("Orbit", "degree = 6").get(), "sat")).distance()).isCloseTo(0, within(1.0));
    }

    private static Supplier<TwinProgram> programs(String type, String modifiers) {
        return Twins.programs(Twins.plan(Twins.text(OrbitRun.HEAD + """
                system Sky {
                    asset earth : Earth { epoch = instant("2026-03-20T12:00:00", UTC) }
                    asset sat : %s { semiMajorAxis = 6928 [km]   eccentricity = 0.002   inclination = 97.6 [deg]   raan = 20 [deg]   %s }
                    connect earth.space -> sat.space
                }
                scenario Day of Sky for 1 [d] { solver dop853 tolerance 1e-11   record sat.altitude every 1 [h] }
                """.formatted(type, modifiers)), "Day"));
    }
}
