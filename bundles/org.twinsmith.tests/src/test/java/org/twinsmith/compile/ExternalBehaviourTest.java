package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

/** Behaviours that come from outside of the model. */
class ExternalBehaviourTest {
    private static final String TANK = """
            namespace test
            import twin.si.*
            asset Source {
                variable q : VolumeFlow
                behaviour recording "march.csv" %s {
                    column "t [min]" -> time
                    column "q [m3/h]" -> q
                }
            }
            asset Tank {
                input inflow : VolumeFlow
                input loss : VolumeFlow
                state volume : Volume = 1 [m3]
                equations
                    der(volume) = inflow - loss
                behaviour recording "march.csv" {
                    column "loss [l/min]" -> loss
                    column "t [min]" -> time
                }
            }
            system Plant {
                asset source : Source
                asset tank : Tank
                connect source.q -> tank.inflow
            }
            scenario Run of Plant for 3 [min] { record tank.volume, source.q every 1 [min] }
            """;

    /** Parts of the description of the Reference FMU BouncingBall 2.0 (Modelica Association, BSD 2-Clause). */
    private static final String DESCRIPTION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <fmiModelDescription fmiVersion="2.0" modelName="BouncingBall" guid="{1AE5E10D}">
              <UnitDefinitions>
                <Unit name="m"><BaseUnit m="1"/></Unit>
                <Unit name="m/s"><BaseUnit m="1" s="-1"/></Unit>
                <Unit name="m/s2"><BaseUnit m="1" s="-2"/></Unit>
              </UnitDefinitions>
              <TypeDefinitions>
                <SimpleType name="Position"><Real quantity="Position" unit="m"/></SimpleType>
              </TypeDefinitions>
              <ModelVariables>
                <ScalarVariable name="h" valueReference="1" causality="output"><Real start="1" declaredType="Position"/></ScalarVariable>
                <ScalarVariable name="v" valueReference="3" causality="output"><Real start="0" unit="m/s"/></ScalarVariable>
                <ScalarVariable name="g" valueReference="5" causality="parameter"><Real start="-9.81" unit="m/s2"/></ScalarVariable>
              </ModelVariables>
            </fmiModelDescription>
            """;

    @TempDir
    Path folder;

    private LoadedModel load(String text) throws IOException {
        Files.writeString(folder.resolve("model.twin"), text);
        return ModelLoader.standalone().load(List.of(folder));
    }

    private void recording() throws IOException {
        Files.writeString(folder.resolve("march.csv"), "t [min],q [m3/h],loss [l/min]\n0,0,1\n1,60,1\n2,60,3\n");
    }

    @Test
    void aRecordingDrivesVariablesAndInputs() throws IOException {
        recording();

        SimulatedText run = SimulatedText.of(CompiledText.plan(load(TANK.formatted("")), "Plant", "Run"));

        // In: 0.5 + 1 + 1 m3. Out: 1 + 2 + 3 l, the last minute held.
        assertThat(run.last("tank.volume")).isCloseTo(1 + 2.5 - 0.006, within(1e-6));
        assertThat(run.column("source.q")[1]).isCloseTo(60 / 3600.0, within(1e-9));
    }

    @Test
    void aRecordingInStepsHoldsEachValueUntilTheNext() throws IOException {
        recording();

        SimulatedText run = SimulatedText.of(CompiledText.plan(load(TANK.formatted("interpolate step")), "Plant", "Run"));

        assertThat(run.last("tank.volume")).isCloseTo(1 + 2 - 0.006, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-> q | -> nothing | TW-0101 | nothing",
        "\"t [min]\" -> time | \"t [min]\" -> q | TW-0319 | mapped twice",
        "\"q [m3/h]\" -> q | \"x\" -> q | TW-0319 | no column \"x\"",
        "\"q [m3/h]\" -> q | \"loss [l/min]\" -> q  column \"q [m3/h]\" -> time | TW-0319 | one column of time, but 2",
        "column \"q [m3/h]\" -> q | output \"q\" -> q | TW-0319 | does not belong",
        "variable q : VolumeFlow | variable q : Mass | TW-0319 | is in [m3/h], but it stands for [kg]",
        "variable q : VolumeFlow | parameter q : VolumeFlow = 1 | TW-0319 | takes no value from outside",
        "variable q : VolumeFlow | variable q : Boolean | TW-0319 | only real quantities",
        "recording \"march.csv\" { | recording { | TW-0319 | names its file",
    })
    void mistakesInARecordingAreNamed(String right, String wrong, String code, String message) throws IOException {
        recording();
        String text = TANK.formatted("").replaceFirst(Pattern.quote(right.strip().replace("march.csv\" {", "march.csv\"  {")),
                Matcher.quoteReplacement(wrong.strip()));

        assertThat(load(text).diagnostics()).anySatisfy(finding -> {
            assertThat(finding.code().id()).isEqualTo(code.strip());
            assertThat(finding.message()).contains(message.strip());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "output \"h\" -> height | ",
        "output \"h\" -> height   input pull -> \"g\" | ",
        "output \"x\" -> height | the FMU has no variable \"x\"",
        "output \"g\" -> height | has the causality parameter",
        "input pull -> \"v\" | has the causality output",
        "output \"v\" -> height | is in [m/s] in the FMU, but 'height' is in [m]",
        "column \"h\" -> height | does not belong",
    })
    void anFmuIsComparedWithItsOwnDescription(String mapping, String message) throws IOException {
        fmu("ball.fmu", DESCRIPTION);

        List<Diagnostic> findings = load(ball("ball.fmu", mapping)).diagnostics();

        if (message == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().extracting(Diagnostic::message).asString().contains(message.strip());
        }
    }

    @Test
    void whatIsNoFmuIsSaidToBeNone() throws IOException {
        Files.writeString(folder.resolve("text.fmu"), "no archive");
        fmu("hostile.fmu", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        fmu("broken.fmu", "<fmiModelDescription><Unit");

        for (String file : List.of("text.fmu", "hostile.fmu", "broken.fmu")) {
            assertThat(load(ball(file, "")).diagnostics()).as(file).singleElement().extracting(Diagnostic::message).asString()
                    .contains("is no FMU that can be read");
        }
        assertThat(load(ball("../none.fmu", "")).diagnostics()).singleElement().extracting(Diagnostic::message).asString()
                .contains("there is no file '../none.fmu'");
    }

    @Test
    void anInstanceThatWouldNeedAnFmuIsRefusedWhenItIsCompiledAndAnotherFidelityRuns() throws IOException {
        fmu("ball.fmu", DESCRIPTION);
        LoadedModel model = load(ball("ball.fmu", "output \"h\" -> height") + """
                scenario Own of S for 1 [s] { with fidelity own }
                scenario Foreign of S for 1 [s] { with fidelity foreign }
                """);

        assertThat(CompiledText.plan(model, "S", "Own").dynamics()).isNotNull();
        assertThat(CompiledText.uncheckedCompile(model, model.all(ComponentType.class).getLast(),
                model.all(Scenario.class).stream().reduce((first, last) -> last)).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the behaviour of b is an FMU, which this version checks but does not execute");
    }

    private static String ball(String file, String mapping) {
        return """
                namespace test
                import twin.si.*
                asset Ball {
                    variable height : Length
                    parameter pull : Acceleration = 9.81 [m/s2]
                    fidelity own { equations height = 1 [m] }
                    fidelity foreign { behaviour fmu "%s" { %s } }
                }
                system S { asset b : Ball }
                """.formatted(file, mapping);
    }

    private void fmu(String name, String description) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name)); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("modelDescription.xml"));
            zip.write(description.getBytes(StandardCharsets.UTF_8));
        }
    }
}
