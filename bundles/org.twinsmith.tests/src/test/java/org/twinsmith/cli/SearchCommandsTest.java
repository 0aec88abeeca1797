package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Optimisations and calibrations of models that are solved in closed form. */
class SearchCommandsTest {
    private static final String MODEL = """
            namespace test
            import twin.si.*
            asset Cooler {
                parameter rate : Real [1/s] = 1
                parameter idle : Real = 1
                parameter stages : Integer in 1 .. 9 = 1
                input heat : Real [K/s]
                input ambient : Temperature = 20 [degC]
                state t : Temperature = 80 [degC]
                equations
                    der(t) = heat - rate * (t - ambient)
            }
            system S { asset c : Cooler }
            scenario Run of S for 2 [s] { set c.heat = 0 [K/s]  record c.t every 0.1 [s] }
            %s
            """;

    @TempDir
    Path folder;

    @Test
    void theLeastRateThatCoolsInTimeIsFoundWithItsActiveConstraint() throws Exception {
        // 60 K fall to 10 K within 2 s at the rate ln(6) / 2.
        JsonObject result = json("optimise", """
                optimise Least of Run { vary c.rate in 0.1 .. 5 minimise c.rate
                    subject to final(c.t) < 30 [degC], c.t > 10 [degC] evaluations 200 }
                """);

        assertThat(result.getAsJsonObject("values").get("c.rate").getAsDouble()).isCloseTo(Math.log(6) / 2, within(1e-4));
        assertThat(result.getAsJsonArray("active").get(0).getAsBoolean()).isTrue();
        assertThat(result.getAsJsonArray("active").get(1).getAsBoolean()).isFalse();
        assertThat(Files.readString(folder.resolve("out/Least.csv"))).startsWith("run,c.rate [1/s],objective [1/s],best [1/s],"
                + "margin of final(c.t) < 30 [degC] [K],margin of c.t > 10 [degC] [K],feasible");
    }

    @Test
    void wholeNumbersAreAllTriedAndAnInputNeedsNoValueOfItsOwn() throws Exception {
        JsonObject result = json("optimise", """
                scenario Bare of S for 2 [s] { }
                optimise Best of Bare { vary c.stages, c.heat in 0 .. 0.5 maximise -abs(c.stages - 4.4) - final(c.t) / 1e9 [K]
                    evaluations 120 }
                optimise Whole of Run { vary c.stages maximise -abs(c.stages - 4.4) }
                """, "--name", "Whole");
        JsonObject mixed = json("optimise", "", "--name", "Best");

        assertThat(result.getAsJsonObject("values").get("c.stages").getAsDouble()).isEqualTo(4);
        assertThat(result.get("runs").getAsInt()).isEqualTo(9);
        assertThat(mixed.getAsJsonObject("values").get("c.stages").getAsDouble()).isEqualTo(4);
    }

    @Test
    void whatNothingCanSatisfyIsSaidWithTheNearest() throws Exception {
        Cli cli = run("optimise", "optimise Never of Run { vary c.rate in 0.1 .. 0.2 minimise c.rate"
                + " subject to final(c.t) < 30 [degC] evaluations 50 }");

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err()).contains("error TW-0904: none of", "leaves -30.2192 [K] of 'final(c.t) < 30 [degC]'");
    }

    @Test
    void parametersAndStartsAreRecoveredFromANoisyRecordingInOtherUnits() throws Exception {
        recording("minutes.csv", "time [min],hot [degF]", i -> String.format(Locale.ROOT, "%.9f,%.4f", i / 600.0,
                (20 + 60 * Math.exp(-1.7 * i / 10.0) + 0.05 * new Random(i).nextGaussian()) * 9 / 5 + 32));
        JsonObject result = json("calibrate", """
                calibrate Rate of Run { fit c.rate start 0.5 in 0.01 .. 10, c.t
                    to recording "minutes.csv" columns "hot [degF]" as c.t minimise rms(c.t) }
                """);

        JsonObject rate = result.getAsJsonObject("parameters").getAsJsonObject("c.rate");
        JsonObject start = result.getAsJsonObject("parameters").getAsJsonObject("c.t");
        assertThat(rate.get("value").getAsDouble()).isCloseTo(1.7, within(3 * rate.get("halfWidth95").getAsDouble()));
        assertThat(rate.get("halfWidth95").getAsDouble()).isBetween(1e-4, 1e-2);
        assertThat(start.get("value").getAsDouble()).isCloseTo(80, within(0.3));
        assertThat(result.getAsJsonObject("rms").getAsJsonArray("c.t").get(1).getAsDouble()).isBetween(0.02, 0.08);
    }

    @Test
    void whatTheRecordingDoesNotShowIsNamedAndGapsAreSaid() throws Exception {
        recording("r.csv", "time [s],c.t [degC]", i -> i / 10.0 + "," + (i == 3 ? "" : 20 + 60 * Math.exp(-1.7 * i / 10.0)));

        Cli cli = run("calibrate", """
                calibrate Rate of Run { fit c.rate in 0.1 .. 10, c.idle to recording "r.csv" minimise rms(c.t) }
                """);

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(cli.err()).contains("warning TW-0906: the recording r.csv has 1 gaps among the 21 rows of 'c.t'",
                "warning TW-0905: the recording does not determine c.idle: a change of it leaves the fit as it is");
        assertThat(cli.out()).contains("c.rate").contains("1.70000");
    }

    @Test
    void aRecordingThatDoesNotFitIsRefusedWithItsReason() throws Exception {
        String fit = "calibrate Rate of Run { fit c.rate in 0.1 .. 10 to recording \"r.csv\" minimise rms(c.t) }";

        assertThat(refused(fit)).contains("error TW-0701", "no such file");
        recording("r.csv", "time [s],c.x [degC]", i -> i + ",1");
        assertThat(refused(fit)).contains("error TW-0906", "has no column for c.t; it has time [s], c.x [degC]");
        recording("r.csv", "time [s],c.t [m]", i -> i + ",1");
        assertThat(refused(fit)).contains("has c.t in [m], which cannot be converted to [degC]");
        recording("r.csv", "time [s],c.t [quux]", i -> i + ",1");
        assertThat(refused(fit)).contains("in the unknown unit [quux]");
        recording("r.csv", "time [s],c.t [degC]", i -> -i + ",1");
        assertThat(refused(fit)).contains("has a time in row 2 that is missing, negative, or before the one above");
        recording("r.csv", "time [s],c.t [degC]", i -> i + ",warm");
        assertThat(refused(fit)).contains("has words in the column");
    }

    private String refused(String experiment) throws Exception {
        Cli cli = run("calibrate", experiment);
        assertThat(cli.exitCode()).as(cli.out()).isNotZero();
        return cli.err();
    }

    private void recording(String file, String heading, java.util.function.IntFunction<String> row) throws Exception {
        StringBuilder text = new StringBuilder(heading);
        for (int i = 0; i <= 20; i++) {
            text.append('\n').append(row.apply(i));
        }
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model").resolve(file), text);
    }

    private Cli run(String command, String experiment, Object... more) throws Exception {
        Files.createDirectories(folder.resolve("model"));
        if (!experiment.isEmpty()) {
            Files.writeString(folder.resolve("model/m.twin"), MODEL.formatted(experiment));
        }
        return Cli.run(java.util.stream.Stream.concat(java.util.stream.Stream.of(command, folder.resolve("model"), "--out",
                folder.resolve("out")), java.util.stream.Stream.of(more)).toArray());
    }

    private JsonObject json(String command, String experiment, Object... more) throws Exception {
        Cli cli = run(command, experiment, java.util.stream.Stream.concat(java.util.stream.Stream.of("--format", "json"),
                java.util.stream.Stream.of(more)).toArray());
        assertThat(cli.exitCode()).as(cli.out() + cli.err()).isZero();
        return JsonParser.parseString(cli.out()).getAsJsonObject();
    }
}
