package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

/** Recordings that values are bound to: inputs follow them, and beside what is computed stands what was measured. */
class PlayedSourcesTest {
    private static final String BAR = """
            system S {
                input power : Power = 0 [W]
                state t : Temperature = 20 [degC]
                telemetry excess : TemperatureDifference
                equations
                    1 [kJ/K] * der(t) = power
                    excess = t - 20 [degC]
            }
            source march : file "march.csv" { time column "t [min]" }
            """;
    private static final String CSV = "t [min],P [kW],T,dT [K]\n0,0,20,0\n1,0.06,21,0\n2,0.06,26.5,5\n";

    @TempDir
    Path folder;

    private Plan plan(String model) throws IOException {
        return CompiledText.plan(load(model), "S", "Run");
    }

    private LoadedModel load(String model) throws IOException {
        Files.writeString(folder.resolve("march.csv"), CSV);
        Files.writeString(folder.resolve("m.twin"), CompiledText.HEAD + BAR + model);
        return ModelLoader.standalone().load(List.of(folder));
    }

    private List<Diagnostic> findings(String model) throws IOException {
        LoadedModel loaded = load(model);
        ComponentType system = loaded.all(ComponentType.class).stream().filter(each -> each.getName().equals("S")).findFirst().orElseThrow();
        Optional<Scenario> scenario = loaded.all(Scenario.class).stream().findFirst();
        return CompiledText.uncheckedCompile(loaded, system, scenario).diagnostics();
    }

    /** The power rises from 0 to 60 W in a minute, 1.8 kJ, and then stays, 3.6 kJ. */
    @Test
    void anInputFollowsItsRecording() throws IOException {
        SimulatedText run = SimulatedText.of(plan("""
                bind S.power <- march "P [kW]" [kW]
                scenario Run of S for 2 [min] { record t, power every 10 [s] }
                """));

        assertThat(run.at(30, "power")).isCloseTo(30, within(1e-9));
        assertThat(run.at(60, "t")).isCloseTo(294.95, within(1e-6));
        assertThat(run.last("t")).isCloseTo(298.55, within(1e-6));
    }

    @Test
    void whatIsMeasuredStandsBesideWhatIsComputed() throws IOException {
        SimulatedText run = SimulatedText.of(plan("""
                bind S.power <- march "P [kW]" [kW]
                bind S.t <- march "T" [degC]
                bind S.excess <- march "dT [K]" [K]
                scenario Run of S for 2 [min] {
                    record t, excess every 10 [s]
                    expect abs(measured(t) - t) < 2 [K] always
                    expect measured(t) > 26 [degC] finally
                    measure worst : TemperatureDifference = max(abs(measured(t) - t))
                }
                """));

        assertThat(run.run().passed()).isTrue();
        assertThat(run.at(60, "measured(t)")).isCloseTo(294.15, within(1e-9));
        assertThat(run.at(90, "measured(excess)")).isCloseTo(2.5, within(1e-9));
        assertThat(run.at(60, "t")).isCloseTo(294.95, within(1e-6));
    }

    /** Measured less computed is -0.8 K after a minute and 1.1 K after two, a straight line between. */
    @Test
    void aMonitorOfResidualsRaisesItsAlarm() throws IOException {
        SimulatedText run = SimulatedText.of(plan("""
                bind S.power <- march "P [kW]" [kW]
                bind S.t <- march "T" [degC]
                monitor Drift on S.t { residual against model  alarm when residual > 1 [K] }
                scenario Run of S for 2 [min] { record t every 10 [s] }
                """));

        assertThat(run.run().occurrences()).hasSize(1).first().satisfies(each -> {
            assertThat(each.event().name()).isEqualTo("Drift");
            assertThat(each.time()).isCloseTo(60 + 60 * 1.8 / 1.9, within(1e-3));
        });
    }

    /** The residual falls from 0 to -0.8 K in the first minute and rises to 1.1 K in the second. */
    @Test
    void aScoreIsTheResidualInItsStandardDeviations() throws IOException {
        String model = """
                bind S.power <- march "P [kW]" [kW]
                bind S.t <- march "T" [degC]
                monitor Drift on S.t { residual against model deviation 0.25 [K]  alarm when score > 2 }
                scenario Run of S for 2 [min] { record t every 10 [s] }
                """;

        assertThat(SimulatedText.of(plan(model)).run().occurrences()).extracting(each -> Math.round(each.time() * 100) / 100.0)
                .first().isEqualTo(crossing(0.5));
        assertThat(findings(model.replace(" deviation 0.25 [K]", ""))).singleElement().satisfies(each -> {
            assertThat(each.code().id()).isEqualTo("TW-0507");
            assertThat(each.isError()).isFalse();
            assertThat(each.message()).contains("how far the residual scatters");
        });
    }

    /** When the residual, t / 60 s - t^2 / 2000 s2 in kelvin, is so large. */
    private static double crossing(double kelvins) {
        double time = 0;
        while (Math.abs(time / 60 - time * time * 0.5 / 1000) < kelvins) {
            time += 0.001;
        }
        return Math.round(time * 100) / 100.0;
    }

    /** The normal values 19, 20, 21 and 20 have the mean 20 and the sample deviation 0.8165 K; the value leaves three of them at 22.449 degC. */
    @Test
    void aBaselineSaysWhatIsNormal() throws IOException {
        Files.writeString(folder.resolve("normal.csv"), """
                time,t [degC]
                2026-03-01T12:00:00Z,19
                2026-03-01T12:00:01Z,20
                2026-03-01T12:00:02Z,21
                2026-03-01T12:00:03Z,20
                2026-03-02T12:00:00Z,95
                """);
        String model = """
                monitor Warm on S.t { baseline from recording "normal.csv" until "2026-03-02"  alarm when score > 3 }
                scenario Run of S for 2 [min] { set power = 60 [W]  record t every 10 [s] }
                """;

        assertThat(SimulatedText.of(plan(model)).run().occurrences()).singleElement()
                .satisfies(each -> assertThat(each.time()).isCloseTo(3 * Math.sqrt(2.0 / 3) / 0.06, within(1e-6)));
        assertThat(findings(model.replace("normal.csv", "none.csv"))).singleElement().satisfies(each -> {
            assertThat(each.isError()).isFalse();
            assertThat(each.message()).contains("there is no file 'none.csv'");
        });
        assertThat(findings(model.replace(" until \"2026-03-02\"", " until \"2026-02-02\""))).extracting(Diagnostic::message).singleElement().asString()
                .contains("0 values");
    }

    /** As in a mirror, an empty cell means that nothing is known; a run goes straight over it. */
    @Test
    void gapsInstantsAndHeadingsWithoutTheirUnitsAreRead() throws IOException {
        Files.writeString(folder.resolve("gaps.csv"), """
                when,the level [cm],other
                2026-03-01T12:00:00Z,100,1
                2026-03-01T12:01:00Z,,NaN
                2026-03-01T12:02:00Z,200,3
                """);
        SimulatedText run = SimulatedText.of(plan("""
                source gaps : file "gaps.csv" { time column "when" }
                bind S.power <- gaps "other" [W]
                bind S.t <- gaps "the level" [K]
                scenario Run of S for 2 [min] { record t, power every 10 [s] }
                """));

        assertThat(run.at(60, "power")).isCloseTo(2, within(1e-9));
        assertThat(run.at(60, "measured(t)")).isCloseTo(150, within(1e-9));
    }

    @Test
    void whatOnlyAPlantMeasuresIsNotThereInARunOfTheModel() throws IOException {
        assertThat(findings("""
                source plc : opcua "opc.tcp://127.0.0.1:4840"
                bind S.t <- plc "nsu=urn:x;s=T" [degC]
                scenario Run of S for 2 [min] { expect abs(measured(t) - t) < 2 [K] always }
                """)).extracting(each -> each.code() + " " + each.message())
                .containsExactly("UNMEASURED nothing gives 'measured(t)' in a run of the model");
    }

    @Test
    void aRecordingThatCannotBePlayedSaysWhy() throws IOException {
        assertThat(findings("bind S.t <- march \"Temp\" [degC]\nscenario Run of S for 2 [min] { }\n"))
                .extracting(each -> each.code().id()).containsExactly("TW-0504");
        assertThat(findings("bind S.excess <- march \"P [kW]\" [K]\nscenario Run of S for 2 [min] { }\n"))
                .extracting(Diagnostic::message).first().asString().contains("is in [kW], but it stands for [K]");
    }
}
