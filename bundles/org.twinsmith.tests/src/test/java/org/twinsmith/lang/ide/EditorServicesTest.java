package org.twinsmith.lang.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.TwinStandaloneSetup;
import org.twinsmith.lang.ide.contentassist.Completion;
import org.twinsmith.lang.workspace.ModelWorkspace;

class EditorServicesTest {
    private static final String TYPES = """
            namespace test
            import twin.si.*
            import twin.fluid.*
            enum Mode { off, running }
            /** Moves water. */
            asset Pump {
                port suction, discharge : Liquid
                /** How fast it turns. */
                input speed : Frequency in 0 .. 1800 [rpm]
                parameter ratedHead : Length = 32 [m]
                property mode : Mode = off
                telemetry power : Power
            }
            """;

    private final EditorServices services = EditorServices.get();
    private final ModelWorkspace workspace = services.workspace();

    /** Proposals at the bar in the text. */
    private List<Completion> complete(String text) {
        int offset = text.indexOf('|');
        put("types.twin", TYPES);
        put("edited.twin", "namespace test\nimport twin.si.*\nimport twin.fluid.*\n" + text.replace("|", ""));
        return services.complete(workspace, "edited.twin", offset + "namespace test\nimport twin.si.*\nimport twin.fluid.*\n".length());
    }

    private void put(String path, String text) {
        workspace.put(new ModelSource(path, text, ""));
    }

    private static List<String> texts(List<Completion> completions) {
        return completions.stream().map(Completion::text).toList();
    }

    @Test
    void typesOfOtherFilesAndTheLibraryAreProposed() {
        assertThat(texts(complete("system S { asset p : |}"))).contains("Pump").doesNotContain("Liquid", "Length");
        assertThat(texts(complete("asset A { port p : |}"))).contains("Liquid").doesNotContain("Pump");
        assertThat(texts(complete("asset A { parameter p : |}"))).contains("Length", "Mode", "Real").doesNotContain("Pump");
    }

    @Test
    void proposalsDoNotDependOnWhoSetTheLanguageUpLast() {
        new TwinStandaloneSetup().createInjectorAndDoEMFRegistration();
        assertThat(texts(complete("system S { asset p : |}"))).contains("Pump");
    }

    @Test
    void membersAreProposedBehindTheDot() {
        assertThat(texts(complete("system S { asset p : Pump connect p.|}")))
                .containsExactly("discharge", "mode", "power", "ratedHead", "speed", "suction");
        assertThat(texts(complete("system S { asset p : Pump } scenario X of S for 1 [h] { set p.sp| }"))).containsExactly("speed");
        assertThat(texts(complete("asset A { port a : Liquid variable x : Real equations x = a.|}"))).containsExactly("p", "q");
    }

    @Test
    void ownMembersConstantsAndFunctionsAreProposedInAnExpression() {
        List<String> texts = texts(complete("asset A { parameter length : Length = 1 [m] variable x : Real equations x = |}"));
        assertThat(texts).contains("length", "x", "gravity", "pi", "abs(", "der(", "if", "true").doesNotContain("start", "set", "*")
                .doesNotHaveDuplicates();
        assertThat(texts.indexOf("length")).isLessThan(texts.indexOf("abs(")).isLessThan(texts.indexOf("if"));
    }

    @Test
    void featuresOfTheTypeAreProposedForAModifier() {
        assertThat(texts(complete("system S { asset p : Pump { rated| } }"))).containsExactly("ratedHead");
    }

    @Test
    void unitsAreProposedInsideOfBrackets() {
        assertThat(texts(complete("asset A { parameter p : Pressure = 3 [ba|] }"))).containsExactly("bar");
        assertThat(texts(complete("asset A { parameter p : Real [J/|] }"))).contains("K", "kg", "s");
    }

    @Test
    void wordsOfTheLanguageAreProposedWhereTheyMayStand() {
        assertThat(texts(complete("asset A { |}"))).contains("parameter", "state", "port", "equations").doesNotContain("scenario", "set");
        assertThat(texts(complete("|"))).contains("asset", "system", "scenario").doesNotContain("parameter");
    }

    @Test
    void aProposalSaysWhatItIs() {
        assertThat(complete("system S { asset p : Pump } scenario X of S for 1 [h] { set p.sp| }")).singleElement().isEqualTo(
                new Completion("speed", "sp", "input : Frequency [Hz] in 0 .. 1800 [rpm]", "How fast it turns."));
    }

    @Test
    void functionsAndTablesOfTheModelAreProposedHoveredAndFoundByTheirCalls() {
        String text = """
                namespace test
                import twin.si.*
                /** The area of a circle. */
                function area(d : Length) : Area = pi * d^2 / 4
                table head(q : VolumeFlow) : Length { 0 : 32, 1 : 30 }
                asset A {
                    parameter a : Area = area(3 [m])
                    parameter h : Length = head(0)
                }
                """;
        put("functions.twin", text);
        assertThat(services.hover(workspace, "functions.twin", text.lastIndexOf("area(") + 2)).contains(new EditorServices.Hover(
                "function area(d : Length [m]) : Area [m2]", "The area of a circle."));
        assertThat(services.hover(workspace, "functions.twin", text.lastIndexOf("head(") + 1)).map(EditorServices.Hover::signature)
                .contains("table head(q : VolumeFlow [m3/s]) : Length [m]");
        assertThat(texts(complete("function twice(x : Real) : Real = 2 * x asset A { variable x : Real equations x = |}"))).contains("twice(");
        assertThat(texts(complete("function twice(x : Real) : Real = 2 * | asset A { }"))).contains("x").doesNotContain("length");
    }

    @Test
    void hoverShowsTypeUnitAndDocumentation() {
        put("types.twin", TYPES);
        assertThat(services.hover(workspace, "types.twin", TYPES.indexOf("speed") + 1))
                .contains(new EditorServices.Hover("input speed : Frequency [Hz] in 0 .. 1800 [rpm]", "How fast it turns."));
        assertThat(services.hover(workspace, "types.twin", TYPES.indexOf("Frequency") + 1)).map(EditorServices.Hover::signature)
                .contains("quantity Frequency [Hz]");
        assertThat(services.hover(workspace, "types.twin", TYPES.indexOf("off, ") + 1)).map(EditorServices.Hover::signature)
                .contains("value off : Mode");
    }

    @Test
    void methodsAndRolesAreProposedWhereTheyStand() {
        assertThat(texts(complete("system S { } scenario R of S for 1 [s] { solver | }"))).contains("auto", "ndf", "rk4");
        assertThat(texts(complete("role operator role technician asset A { command stop() armed by | }"))).contains("operator", "technician");
    }

    @Test
    void hoverShowsWhereAValueComesFrom() {
        put("types.twin", TYPES);
        String text = """
                namespace n
                import twin.si.*
                asset Pump { input speed : Frequency = 0 [Hz]  telemetry flow : VolumeFlow  equations flow = speed * 1 [l] }
                system S { asset a, b : Pump }
                """;
        put("pump.twin", text);
        put("plc.twin", """
                namespace n
                import twin.si.*
                source plc : opcua "opc.tcp://127.0.0.1:4840"
                bind S.a.flow <- plc "nsu=urn:n;s=A" [m3/h]
                    sampling 1 [s]
                bind S.b.flow <- plc "nsu=urn:n;s=B" [l/s]
                """);
        assertThat(services.hover(workspace, "pump.twin", text.indexOf("flow") + 1)).map(EditorServices.Hover::documentation)
                .contains("Bound: S.a.flow <- plc \"nsu=urn:n;s=A\" [m3/h] sampling 1 [s]\nBound: S.b.flow <- plc \"nsu=urn:n;s=B\" [l/s]");
        assertThat(services.hover(workspace, "pump.twin", text.indexOf("speed") + 1)).map(EditorServices.Hover::documentation).contains("");
    }

    @Test
    void membersFollowTheTextOfABaseInAnotherFile() {
        put("base.twin", "namespace n\nasset Base { parameter old : Real = 1 }");
        put("middle.twin", "namespace n\nasset Middle extends Base { variable x : Real equations x = old }\nenum E { a }");
        put("top.twin", "namespace n\nsystem S { asset m : Middle { old = 2 } }\nscenario X of S for 1 [s] { record m.old, m.x }");
        assertThat(workspace.model(List.of()).diagnostics()).isEmpty();
        put("base.twin", "namespace n\nasset Base { parameter fresh : Real = 1 }");
        assertThat(workspace.model(List.of()).diagnostics()).extracting(found -> found.place().file() + " " + found.code().id())
                .containsExactly("middle.twin TW-0101", "top.twin TW-0101", "top.twin TW-0101");
        put("base.twin", "namespace n\nasset Base { parameter old : Integer = 1 }");
        assertThat(workspace.model(List.of()).diagnostics()).isEmpty();
        put("base.twin", "namespace n\nasset Base { parameter old : Boolean = true }");
        assertThat(workspace.model(List.of()).diagnostics()).extracting(found -> found.place().file() + " " + found.code().id())
                .containsExactly("middle.twin TW-0203", "top.twin TW-0203");
    }

    @Test
    void enumerationLiteralsFollowTheTextOfAnotherFile() {
        put("modes.twin", "namespace n\nenum Mode { off }");
        put("asset.twin", "namespace n\nasset A { property m : Mode = on }");
        assertThat(workspace.model(List.of()).diagnostics()).hasSize(1);
        put("modes.twin", "namespace n\nenum Mode { off, on }");
        assertThat(workspace.model(List.of()).diagnostics()).isEmpty();
    }

    @Test
    void theOrderOfEditsDoesNotChangeTheFindings() {
        put("a.twin", "namespace n\nasset A { }");
        put("b.twin", "namespace n\nasset A { }");
        var before = workspace.model(List.of()).diagnostics();
        put("a.twin", "namespace n\nasset A { } ");
        assertThat(workspace.model(List.of()).diagnostics()).isEqualTo(before).singleElement()
                .satisfies(found -> assertThat(found.place().file()).isEqualTo("b.twin"));
    }

    @Test
    void findingsFollowTheTextAsItIsTyped() {
        put("types.twin", TYPES);
        put("edited.twin", "namespace test\nsystem S { asset p : Pump }");
        assertThat(workspace.model(List.of()).diagnostics()).isEmpty();
        put("types.twin", TYPES.replace("asset Pump", "asset Pomp"));
        assertThat(workspace.model(List.of()).diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.UNRESOLVED_NAME);
            assertThat(found.place().file()).isEqualTo("edited.twin");
            assertThat(found.remedy()).isEqualTo("did you mean 'Pomp'?");
        });
        put("types.twin", TYPES);
        assertThat(workspace.model(List.of()).diagnostics()).isEmpty();
        workspace.remove("types.twin");
        assertThat(workspace.model(List.of()).diagnostics()).hasSize(1);
    }

    @Test
    void hazardsRelationsZonesAndRequirementsAreToldAndOutlined() {
        String text = """
                namespace plant
                asset Tank { }
                asset Pump {
                    relation feeds : Tank [1..2]
                    command stop() armed by operator { hazard "H-12" "water hammer" severity high   hazard "H-13" }
                }
                system S {
                    asset p : Pump
                    asset t : Tank
                    p feeds t
                }
                role operator "shift"
                zone cell level 2 "pump house"
                source past : simulated "Day"
                scenario Day of S for 1 [h] { }
                requirement R1 "It never stops" verified by Day
                """;
        workspace.put(new ModelSource("plant.twin", text, ""));

        assertThat(services.hover(workspace, "plant.twin", text.indexOf("stop()") + 1)).contains(new EditorServices.Hover("command stop()",
                "Armed by: operator\nHazard H-12: water hammer (high)\nHazard H-13 (low)"));
        assertThat(services.hover(workspace, "plant.twin", text.indexOf("p feeds") + 3)).map(EditorServices.Hover::signature)
                .contains("relation feeds : Tank [1..2]");
        assertThat(services.hover(workspace, "plant.twin", text.indexOf("R1") + 1)).contains(new EditorServices.Hover("requirement R1: It never stops",
                "Verified by: Day"));
        assertThat(services.outline(workspace, "plant.twin")).extracting(item -> item.kind() + " " + item.name() + " " + item.detail())
                .contains("role operator : shift", "zone cell level 2: pump house", "source past : simulated \"Day\"", "scenario Day of S");
    }
}
