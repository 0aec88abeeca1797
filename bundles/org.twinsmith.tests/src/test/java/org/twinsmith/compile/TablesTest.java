package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;

/** Lookup tables in models: their points in the text and in files, and what a run makes of them. */
class TablesTest {
    private static final String MODEL = """
            namespace test
            import twin.si.*
            table head(q : VolumeFlow) : Length from "%s" columns "q [m3/h]", "h [m]" interpolate %s outside linear
            asset A {
                variable h : Length
                equations
                    h = head(0.005 [m3/s])
            }
            system S { asset a : A }
            """;

    @TempDir
    Path folder;

    private LoadedModel load(String text) throws IOException {
        Files.writeString(folder.resolve("model.twin"), text);
        return ModelLoader.standalone().load(List.of(folder));
    }

    @Test
    void aColumnIsReadInTheUnitOfItsHeading() throws IOException {
        Files.writeString(folder.resolve("curve.csv"), "\uFEFF\"h [m]\";speed;\"q [m3/h]\"\n32;1;0\n30;1;10\n\n24;x;2e1\n");

        Plan plan = CompiledText.plan(load(MODEL.formatted("curve.csv", "linear")), "S", null);

        // 0.005 m3/s are 18 m3/h
        assertThat(new PlanInterpreter(plan).evaluate(0).get("a.h")).isCloseTo(30 - 0.8 * 6, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "q [m3/h],h [m]\\n0,1\\n2,abc | curve.csv:3: \"abc\" under \"h [m]\" is no finite number",
        "q [m3/h],h [m]\\n0,1\\n2,NaN | curve.csv:3: \"NaN\" under",
        "q [m3/h],h [m]\\n0,1\\n2 | curve.csv:3: \"\" under",
        "q [m3/h],h [m]\\n0,1\\n2,1e999 | curve.csv:3: \"1e999\" under",
        "q [m3/h],h [m]\\n0,1\\n2,3\\n\\n1,4 | line 5 has a smaller argument than line 3",
        "q [m3/h],h [m]\\n0,1\\n0,3 | line 3 has the same argument as line 2",
        "q [m3/h],h [m]\\n0,1 | two points at least",
        "q [l/s],h [m]\\n0,1 | no column \"q [m3/h]\"",
        "q [m3/h],h [m],h [m]\\n0,1,2 | two columns \"h [m]\"",
        "'' | is empty",
    })
    void whatIsWrongInAFileIsSaidWithItsLine(String content, String message) throws IOException {
        Files.writeString(folder.resolve("curve.csv"), content.replace("\\n", "\n"));

        assertThat(load(MODEL.formatted("curve.csv", "linear")).diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.code().id()).isEqualTo("TW-0211");
            assertThat(finding.message()).contains(message.strip());
            assertThat(finding.place().line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource({"missing.csv, there is no file 'missing.csv'", "../secret.csv, does not lead to a file in the folder",
        "/etc/passwd, does not lead to a file in the folder", "sub/../../secret.csv, does not lead to a file in the folder",
        "link.csv, does not lead to a file in the folder", "sub, is no file"})
    void onlyFilesOfTheModelsFolderAreRead(String name, String message) throws IOException {
        Path inner = Files.createDirectories(folder.resolve("model/sub")).getParent();
        Files.writeString(folder.resolve("secret.csv"), "q [m3/h],h [m]\n0,1\n1,2\n");
        Files.createSymbolicLink(inner.resolve("link.csv"), folder.resolve("secret.csv"));
        Files.writeString(inner.resolve("model.twin"), MODEL.formatted(name, "linear"));

        assertThat(ModelLoader.standalone().load(List.of(inner)).diagnostics()).singleElement()
                .extracting(Diagnostic::message).asString().contains(message);
    }

    @Test
    void aHeadingOfAnotherDimensionIsRefused() throws IOException {
        Files.writeString(folder.resolve("curve.csv"), "q [kg/h],h [m]\n0,1\n1,2\n");

        assertThat(load(MODEL.formatted("curve.csv", "linear").replace("q [m3/h]", "q [kg/h]")).diagnostics()).singleElement()
                .extracting(Diagnostic::message).asString().contains("\"q [kg/h]\"", "is in [kg/h], but it stands for [m3/s]");
    }

    /** Newton's method finds where the curve meets a line: the Jacobian has the slope of the table. */
    @Test
    void anUnknownIsFoundThroughATable() {
        Plan plan = CompiledText.plan("""
                table head(q : VolumeFlow [m3/h]) : Length { 0 : 32, 10 : 30, 20 : 24, 30 : 14 } interpolate cubic outside linear
                asset Pump {
                    variable q : VolumeFlow [m3/h] start 3 [m3/h]
                    equations
                        head(q) = 8 [m] + 0.02 [m/(m3/h)^2] * q^2
                }
                system S { asset p : Pump }
                """);

        double q = new PlanInterpreter(plan).evaluate(0).get("p.q") * 3600;

        // Hermite's cubic between 20 and 30 with slopes -0.8 and -1
        double s = (q - 20) / 10;
        double h = 24 * (1 + 2 * s) * (1 - s) * (1 - s) + 14 * s * s * (3 - 2 * s) - 8 * s * (1 - s) * (1 - s) + 10 * s * s * (1 - s);
        assertThat(q).isBetween(20.0, 30.0);
        assertThat(h).isCloseTo(8 + 0.02 * q * q, within(1e-9));
    }

    /** dx/dt = -f(x) with f(x) = x up to 1 and 1 beyond: linear, then exponential; the bend must not cost accuracy. */
    @Test
    void aBendInALinearTableKeepsTheToleranceOfTheIntegrator() {
        SimulatedText run = SimulatedText.of("""
                table rate(x : Length) : Velocity { 0 : 0, 1 : 1, 10 : 1 }
                asset A {
                    state x : Length = 5 [m]
                    equations
                        der(x) = -rate(x)
                }
                system S { asset a : A }
                scenario R of S for 6 [s] { record a.x every 1 [s] }
                """);

        assertThat(run.column("a.x")[3]).isCloseTo(2, within(1e-5));
        assertThat(run.last("a.x")).isCloseTo(Math.exp(-2), within(1e-5));
    }

    /** A pulse of 20 ms in 1000 s, which no step of the integrator would meet by chance. */
    @Test
    void aShortPulseInATableOfTimeIsNotMissed() {
        SimulatedText run = SimulatedText.of("""
                table pulse(t : Time) : Velocity { 0 : 0, 500 : 0, 500.01 : 100, 500.02 : 0, 1000 : 0 }
                table stairs(t : Time) : Velocity { 0 : 0, 300 : 2, 300.5 : 0 } interpolate step
                asset A {
                    state x : Length = 0 [m]
                    state y : Length = 0 [m]
                    equations
                        der(x) = pulse(time)
                        der(y) = stairs(time)
                }
                system S { asset a : A }
                scenario R of S for 1000 [s] { record a.x, a.y every 250 [s] }
                """);

        assertThat(run.last("a.x")).isCloseTo(1, within(1e-6));
        assertThat(run.last("a.y")).isCloseTo(1, within(1e-6));
    }

    @Test
    void aTableThatAllowsNothingOutsideFailsARunThatLeavesIt() {
        SimulatedText run = SimulatedText.of("""
                table rate(x : Length) : Velocity { 0 : 1, 2 : 1 } outside error
                asset A {
                    state x : Length = 0 [m]
                    equations
                        der(x) = rate(x)
                }
                system S { asset a : A }
                scenario R of S for 3 [s] { record a.x every 1 [s] }
                """);

        assertThat(run.run().outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.held()).isFalse();
            assertThat(outcome.violatedAt()).isCloseTo(2, within(1e-6));
            assertThat(outcome.expectation().text()).isEqualTo("'x' within the points of the table rate, 0.0 .. 2.0 [m]");
        });
    }

    @Test
    void twoArgumentsNeedAGridInAFile() throws IOException {
        Files.writeString(folder.resolve("map.csv"), "n [rpm],q [m3/h],h [m]\n1000,0,10\n1000,10,8\n2000,0,40\n2000,10,36\n");
        String text = """
                namespace test
                import twin.si.*
                table map(n : Frequency, q : VolumeFlow) : Length from "map.csv" columns "n [rpm]", "q [m3/h]", "h [m]"
                asset A {
                    variable h : Length
                    equations
                        h = map(1500 [rpm], 5 [m3/h])
                }
                system S { asset a : A }
                """;

        Plan plan = CompiledText.plan(load(text), "S", null);
        assertThat(new PlanInterpreter(plan).evaluate(0).get("a.h")).isCloseTo((10 + 8 + 40 + 36) / 4.0, within(1e-9));

        Files.writeString(folder.resolve("map.csv"), "n [rpm],q [m3/h],h [m]\n1000,0,10\n1000,10,8\n2000,0,40\n2000,11,36\n");
        assertThat(load(text).diagnostics()).extracting(Diagnostic::message).singleElement().asString().contains("form no grid");
    }

    /** Files are remembered between two looks of an editor, but not beyond a change. */
    @Test
    void aFileThatChangesIsReadAgainHoweverOldItSaysToBe() throws IOException {
        Path curve = folder.resolve("curve.csv");
        for (String height : List.of("10", "20")) {
            Files.writeString(curve, "q [m3/h],h [m]\n0," + height + "\n100," + height + "\n");
            Files.setLastModifiedTime(curve, FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(Integer.parseInt(height))));
            for (int look = 0; look < 2; look++) {
                assertThat(new PlanInterpreter(CompiledText.plan(load(MODEL.formatted("curve.csv", "linear")), "S", null)).evaluate(0)
                        .get("a.h")).isEqualTo(Double.parseDouble(height));
            }
        }
    }

    @Test
    void aParameterTakesItsValueFromATable() {
        Plan plan = CompiledText.plan("""
                table width(d : Length [mm]) : Length [mm] { 10 : 1, 20 : 3 }
                asset A { parameter w : Length = width(15 [mm]) }
                system S { asset a : A }
                """);

        assertThat(new PlanInterpreter(plan).get("a.w")).isCloseTo(0.002, within(1e-15));
    }

    /** The language reports the same before; the compiler does not rely on it. */
    @Test
    void aModelThatWasNotCheckedIsRefusedByTheCompilerToo() {
        LoadedModel model = ModelLoader.standalone().loadTexts(Map.of(folder.resolve("model.twin").toString(),
                MODEL.formatted("missing.csv", "linear")));

        assertThat(CompiledText.uncheckedCompile(model, model.all(ComponentType.class).getLast(),
                Optional.empty()).diagnostics()).extracting(finding -> finding.code().id()).contains("TW-0211");
    }
}
