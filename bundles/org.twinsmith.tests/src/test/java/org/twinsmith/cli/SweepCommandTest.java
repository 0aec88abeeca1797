package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.CsvTable;
import org.twinsmith.simulation.table.Table;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Sweeps of models whose figures are known in closed form. */
class SweepCommandTest {
    private static final String MODEL = """
            namespace test
            import twin.si.*
            asset Cooler {
                parameter rate : Real [1/s] = 1
                parameter half : Time = ln(2) / rate
                parameter allowed : Real in 0 .. 10 = 1 [s] * rate
                input feed : Real [1/s]
                property steps : Integer = 0
                state x : Real = 1
                variable y : Real
                variable low : Boolean
                event crossed when x < 0.5
                equations
                    der(x) = feed - rate * x
                    y = 2 * x
                    low = x < 0.5
                    when x < 0.5 then steps = steps + 1 end
            }
            system S { asset c : Cooler }
            scenario Run of S for 2 [s] {
                set c.feed = 0 [1/s]
                record c.x every 0.01 [s]
                expect c.x > 0.1 always
                measure area = integral(c.x)
            }
            %s
            """;

    @TempDir
    Path folder;

    @Test
    void figuresOfRunsAreThoseOfTheClosedForm() throws Exception {
        sweep("""
                sweep All of Run {
                    c.rate in {1, 2}
                    measure mean = mean(c.x)
                    measure rms = rms(c.y)
                    measure least = min(c.x + 1)
                    measure greatest = max(c.y)
                    measure last = final(c.x)
                    measure cold = duration(c.x < 0.5)
                    measure instant = first(c.crossed)
                    measure never = first(c.x > 2)
                    measure times = count(c.low)
                    measure mixed = 2 * area / 1 [s] + c.rate * 1 [s] - min(3, 4)
                    measure half : Time [ms] = c.half
                }
                """);
        Map<String, Double> slow = row(0);

        double end = Math.exp(-2);
        assertThat(slow.get("area")).isCloseTo(1 - end, within(1e-8));
        assertThat(slow.get("mean")).isCloseTo((1 - end) / 2, within(1e-8));
        assertThat(slow.get("rms")).isCloseTo(Math.sqrt(4 * (1 - end * end) / 2 / 2), within(1e-8));
        assertThat(slow.get("least")).isCloseTo(1 + end, within(1e-8));
        assertThat(slow.get("greatest")).isEqualTo(2);
        assertThat(slow.get("last")).isCloseTo(end, within(1e-8));
        assertThat(slow.get("cold")).isCloseTo(2 - Math.log(2), within(1e-7));
        assertThat(slow.get("instant")).isCloseTo(Math.log(2), within(1e-7));
        assertThat(slow.get("never")).isNaN();
        assertThat(slow.get("times")).isEqualTo(1);
        assertThat(slow.get("mixed")).isCloseTo(2 * (1 - end) + 1 - 3, within(1e-8));
        assertThat(slow.get("half")).isCloseTo(1000 * Math.log(2), within(1e-9));
        assertThat(row(1).get("half")).isCloseTo(500 * Math.log(2), within(1e-9));
        assertThat(row(1).get("instant")).isCloseTo(Math.log(2) / 2, within(1e-7));
    }

    @Test
    void aSingleRunTellsTheFiguresOfItsScenarioToo() throws Exception {
        sweep("sweep All of Run { c.rate in {1} }");

        Cli text = Cli.run("simulate", folder.resolve("model"), "--out", folder.resolve("run.csv"));
        Cli json = Cli.run("simulate", folder.resolve("model"), "--out", folder.resolve("run.csv"), "--format", "json");

        assertThat(text.out()).contains("area = 0.864665 [s]");
        assertThat(JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonObject("measures").get("area")
                .getAsDouble()).isCloseTo(1 - Math.exp(-2), within(1e-8));
    }

    @Test
    void repetitionsRunWithOtherNoise() throws Exception {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/m.twin"), """
                namespace test
                import twin.si.*
                system S {
                    noise wind : Velocity gaussian mean 0 deviation 1 [m/s] every 0.1 [s]
                    variable v : Velocity
                    equations v = wind
                }
                scenario Run of S for 2 [s] { }
                sweep All of Run { repeat 5 seeds measure mean = mean(v) }
                """);

        Cli cli = Cli.run("sweep", folder.resolve("model"), "--out", folder.resolve("out"));

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        Table table = CsvTable.read(folder.resolve("out/All.csv"));
        assertThat(((Column.Numbers) table.column("seed").orElseThrow()).values()).containsExactly(1, 2, 3, 4, 5);
        assertThat(((Column.Numbers) table.column("mean").orElseThrow()).values()).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void parametersInputsStartsAndPropertiesVaryAndOneFailureIsARow() throws Exception {
        Cli cli = sweep("""
                sweep All of Run {
                    c.rate in {1, 100}
                    c.feed in {0, 3}
                    c.x in 1 .. 2 steps 2
                    c.steps in {0, 5}
                    measure last = final(c.x)
                    measure steps = final(c.steps)
                }
                """);

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(cli.err()).contains("warning TW-0903: 8 of 16 runs stopped early, the first of them, point 8",
                "TW-0208: c.allowed is 100.0, allowed is 0.0 .. 10.0");
        assertThat(row(7)).containsEntry("c.feed", 3.0).containsEntry("c.x", 2.0).containsEntry("c.steps", 5.0)
                .containsEntry("steps", 5.0);
        assertThat(row(7).get("last")).isCloseTo(3 - Math.exp(-2), within(1e-8));
        assertThat(row(8).get("last")).isNaN();
    }

    @Test
    void theTableDoesNotDependOnTheNumberOfRunsAtOnceAndJsonTellsOfIt() throws Exception {
        String drawn = """
                sweep All of Run { c.rate ~ normal(1.5, 0.1)  c.x in 1 .. 2  samples 40 latin hypercube seed 3 }
                """;
        sweep(drawn, "--jobs", "1");
        byte[] alone = Files.readAllBytes(folder.resolve("out/All.csv"));
        Cli json = sweep(drawn, "--jobs", "3", "--format", "json");

        assertThat(Files.readAllBytes(folder.resolve("out/All.csv"))).isEqualTo(alone);
        JsonObject result = JsonParser.parseString(json.out()).getAsJsonObject();
        assertThat(result.get("points").getAsInt()).isEqualTo(40);
        assertThat(result.getAsJsonObject("summary").getAsJsonArray("measures").get(0).getAsJsonObject().get("runs")
                .getAsInt()).isEqualTo(40);
    }

    @Test
    void aFailureEndsTheSweepWhereThatIsAskedFor() throws Exception {
        Cli cli = sweep("sweep All of Run { c.rate in {100, 1} }", "--stop-on-failure", "--jobs", "1");

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err()).contains("error TW-0903: 1 of 1 runs stopped early");
    }

    @Test
    void anInputThatAConnectionFeedsCannotVary() throws Exception {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/m.twin"), """
                namespace test
                import twin.si.*
                asset A { variable y : Real  equations y = 1 }
                asset B { input u : Real  variable z : Real  equations z = u }
                system S { asset a : A  asset b : B  connect a.y -> b.u }
                scenario Run of S for 1 [s] { }
                sweep All of Run { b.u in {1, 2} }
                """);

        Cli cli = Cli.run("sweep", folder.resolve("model"), "--out", folder.resolve("out"));

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err()).contains("m.twin:7:21: error TW-0603: b.u follows from other values here");
    }

    @Test
    void whatDecidesTheEquationsCannotVary() throws Exception {
        Cli cli = check("""
                asset Rod {
                    parameter n : Integer = 3
                    parameter deep : Integer = 1
                    state t[n] : Real = 0
                    equations
                        for i in 1 .. n do
                            if deep > 0 then der(t[i]) = 1 [s-1] else der(t[i]) = 2 [s-1] end
                        end
                }
                system S { parameter cells : Integer = 3  asset r : Rod { n = cells } }
                scenario Run of S for 1 [s] { }
                sweep One of Run { r.n in 2 .. 3 steps 2  r.deep in { 0, 1 }  cells in { 2 } }
                """);

        assertThat(cli.err()).contains("m.twin:14:21: error TW-0605: 'r.n' decides what variables and equations there are",
                "m.twin:14:44: error TW-0605: 'r.deep'", "m.twin:14:63: error TW-0605: 'cells'");
    }

    @Test
    void aStartThatInitialEquationsFindCannotVary() throws Exception {
        Cli cli = check("""
                system S { state x : Real free start 1 equations der(x) = (2 - x) / 1 [s]
                    initial equations der(x) = 0 [s-1] }
                scenario Run of S for 1 [s] { }
                sweep One of Run { x in { 0, 1 } }
                """);

        assertThat(cli.err()).contains("m.twin:6:20: error TW-0605: the start of 'x' is free");
    }

    /** Rows are 5 s apart; the peaks of a sine of 1 s lie at 1 and -1, those of its square at 1 and 0. */
    @Test
    void peaksBetweenRowsAreFound() throws Exception {
        Cli cli = check("""
                system S { state x : Real = 0.6  state y : Real = 0.8  parameter k : Frequency = 1 [Hz]
                    equations der(x) = 2 * pi * k * y   der(y) = -2 * pi * k * x }
                scenario Run of S for 20 [s] { record x every 5 [s] }
                sweep One of Run { k in { 1, 0.3 }  measure top = max(x)  measure bottom = min(x)  measure square = max(x * x)  measure low = min(x * x) }
                """);

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        Table table = CsvTable.read(folder.resolve("out/One.csv"));
        for (int run = 0; run < 2; run++) {
            assertThat(number(table, "top", run)).isCloseTo(1, within(1e-5));
            assertThat(number(table, "bottom", run)).isCloseTo(-1, within(1e-5));
            assertThat(number(table, "square", run)).isCloseTo(1, within(2e-5));
            assertThat(number(table, "low", run)).isCloseTo(0, within(2e-5));
        }
    }

    private static double number(Table table, String column, int row) {
        return ((Column.Numbers) table.column(column).orElseThrow()).value(row);
    }

    /** Runs the sweep of a model of its own. */
    private Cli check(String model) throws Exception {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/m.twin"), "namespace test\nimport twin.si.*\n" + model);
        return Cli.run("sweep", folder.resolve("model"), "--out", folder.resolve("out"));
    }

    private Cli sweep(String experiment, String... more) throws Exception {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/m.twin"), MODEL.formatted(experiment));
        Object[] words = java.util.stream.Stream.concat(java.util.stream.Stream.of("sweep", folder.resolve("model"), "--out",
                folder.resolve("out")), java.util.stream.Stream.of(more)).toArray();
        Cli cli = Cli.run(words);
        if (more.length == 0) {
            assertThat(cli.exitCode()).as(cli.err()).isZero();
        }
        return cli;
    }

    private Map<String, Double> row(int index) {
        Table table = CsvTable.read(folder.resolve("out/All.csv"));
        return table.columns().stream().filter(Column.Numbers.class::isInstance).map(Column.Numbers.class::cast)
                .collect(Collectors.toMap(Column::name, column -> column.value(index)));
    }
}
