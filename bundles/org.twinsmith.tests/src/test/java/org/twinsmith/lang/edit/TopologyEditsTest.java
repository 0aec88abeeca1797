package org.twinsmith.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinsmith.lang.edit.EditedText.connection;
import static org.twinsmith.lang.edit.EditedText.declared;
import static org.twinsmith.lang.edit.EditedText.instance;
import static org.twinsmith.lang.edit.EditedText.member;
import static org.twinsmith.lang.edit.EditedText.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Role;
import org.twinsmith.model.twin.Source;

class TopologyEditsTest {
    private static final String TEXT = """
            // an odd   file, kept as it is
            namespace test
            import twin.si.*

            connector Liquid { p : Pressure   flow q : VolumeFlow }
            connector Wire { v : Voltage  flow i : Current }

            asset Tank {
              port outlet : Liquid
              parameter area : Area = 1 [m2]   // footprint
              equations outlet.p = 0 [Pa]
            }
            asset Pump { port suction, discharge : Liquid  port supply : Wire
                parameter k : Real = 1
                telemetry power : Power
                relation feeds : Tank
                equations
                    suction.q + discharge.q = 0 [m3/s]   supply.v = 0 [V]
                    suction.p = discharge.p   power = 1 [W]
            }

            /** The plant. */
            system Station {
              asset sump   :   Tank{area=12 [m2]}   // the deep one
              /* twins */ asset p1, p2 : Pump { k = 0.5 }

              // main pump
              // fed from the sump
              asset p3 : Pump
              asset tower : Tank { area = 40 [m2] /* wide */ }

              connect sump.outlet -> p1.suction     // first
              connect p1.discharge -> tower.outlet
              p1 feeds tower
              expose p1.power as "power"
            }

            source plc : opcua "opc.tcp://127.0.0.1:4840" { security None }
            bind Station.p1.power <- plc "s=P1" [kW]

            scenario Day of Station for 1 [h] {
              record p1.power, p2.power every 1 [s]
              expect p1.power > 0 [W] always
            }
            """;
    private final EditedText text = EditedText.of(TEXT);

    @Test
    void theTextOfTheseTestsHasNoErrors() {
        assertThat(text.model().errors()).isEmpty();
    }

    @Test
    void aNewInstanceStandsBehindTheLastOneAndNothingElseChanges() {
        EditedText after = text.after(model -> new Gesture.CreateInstance(type(model, "Station"), type(model, "Pump"), "p4"));

        assertThat(after.text()).isEqualTo(TEXT.replace("/* wide */ }\n", "/* wide */ }\n  asset p4 : Pump\n"));
        assertThat(after.model().errors()).isEmpty();
    }

    @Test
    void aTypeThatIsNotVisibleYetIsImported() {
        EditedText two = new EditedText(Map.of("model.twin", "namespace a\nimport twin.si.*\nsystem S {\n}\n",
                "pumps.twin", "namespace b\nasset Pump { }\n"));
        EditedText after = two.after(model -> new Gesture.CreateInstance(type(model, "S"), type(model, "Pump"), "p"));

        assertThat(after.text()).isEqualTo("namespace a\nimport twin.si.*\nimport b.Pump\nsystem S {\n    asset p : Pump\n}\n");
        assertThat(after.model().errors()).isEmpty();
    }

    @Test
    void aNewConnectionStandsBehindTheLastOneAndItsComment() {
        EditedText after = text.after(model -> new Gesture.Connect(type(model, "Station"), "sump.outlet", "p2.suction"));

        assertThat(after.text()).isEqualTo(TEXT.replace("-> tower.outlet\n", "-> tower.outlet\n  connect sump.outlet -> p2.suction\n"));
    }

    @Test
    void portsOfDifferentConnectorsAreRefusedWithTheReason() {
        assertThat(text.refusal(model -> new Gesture.Connect(type(model, "Station"), "sump.outlet", "p2.supply")))
                .satisfies(reason -> assertThat(reason.code()).isEqualTo(Code.CONNECTOR_MISMATCH))
                .satisfies(reason -> assertThat(reason.message()).contains("Liquid", "Wire"));
    }

    @Test
    void reconnectingChangesOneEndOnly() {
        EditedText after = text.after(model -> new Gesture.Reconnect(connection(model, "Station", 0), Gesture.End.TARGET, "p2.suction"));

        assertThat(after.text()).isEqualTo(TEXT.replace("sump.outlet -> p1.suction     // first", "sump.outlet -> p2.suction     // first"));
    }

    @Test
    void renamingReachesEveryUseInEveryFile() {
        EditedText two = new EditedText(Map.of("model.twin", TEXT, "more.twin", """
                namespace test.more
                import test.*
                scenario Night of Station for 1 [h] { record p1.power  /* p1 stays here */ }
                """));
        EditedText after = two.after(model -> new Gesture.Rename(member(model, "Station", "p1"), "leadPump"));

        assertThat(after.text()).isEqualTo(TEXT.replaceAll("\\bp1\\b", "leadPump"));
        assertThat(after.texts().get("more.twin")).contains("record leadPump.power  /* p1 stays here */");
        assertThat(after.model().errors()).isEmpty();
    }

    /** They stand as plain words, since a model may speak of roles without declaring any. */
    @Test
    void rolesAndVariantsAreRenamedWhereAWordNamesThem() {
        String operated = """
                namespace test.operated
                import twin.si.*
                role operator "shift operator"
                asset Pump {
                    input speed : Frequency = 0 [Hz]
                    variable x : Real
                    command stop() armed by operator
                    fidelity coarse { equations x = 1 }
                    fidelity fine { equations x = 2 }
                }
                system Plant { asset p : Pump }
                source plc : opcua "opc.tcp://127.0.0.1:4840"
                bind Plant.p.speed -> plc "s=P" [rpm] armed by operator
                scenario Run of Plant for 1 [s] { with fidelity fine }
                """;
        EditedText renamed = EditedText.of(operated)
                .after(model -> new Gesture.Rename(EditedText.declared(model, Role.class, "operator"), "shiftLeader"))
                .after(model -> new Gesture.Rename(member(model, "Pump", "fine"), "exact"));

        assertThat(renamed.text()).isEqualTo(operated.replace(" operator ", " shiftLeader ").replace("by operator", "by shiftLeader")
                .replace("fidelity fine", "fidelity exact"));
        assertThat(renamed.model().errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p2", "end", "a b", "1st", "", "ä", "p1 // x", "when"})
    void aNameThatIsTakenOrNoneIsRefused(String name) {
        assertThat(text.outcome(model -> new Gesture.Rename(member(model, "Station", "p1"), name))).isInstanceOf(Outcome.Refused.class);
        assertThat(text.outcome(model -> new Gesture.CreateInstance(type(model, "Station"), type(model, "Pump"), name)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void deletingAnInstanceTakesAlongWhatNamesIt() {
        EditedText after = text.after(model -> new Gesture.Delete(List.of(member(model, "Station", "p1"))));

        assertThat(after.text()).isEqualTo(TEXT.replace("asset p1, p2 : Pump", "asset p2 : Pump")
                .replace("  connect sump.outlet -> p1.suction     // first\n  connect p1.discharge -> tower.outlet\n  p1 feeds tower\n"
                        + "  expose p1.power as \"power\"\n", "")
                .replace("bind Station.p1.power <- plc \"s=P1\" [kW]\n", "").replace("record p1.power, p2.power", "record p2.power")
                .replace("  expect p1.power > 0 [W] always\n", ""));
        assertThat(after.model().errors()).isEmpty();
    }

    @Test
    void deletingTakesTheCommentsDirectlyAboveAndBehind() {
        EditedText after = text.after(model -> new Gesture.Delete(List.of(member(model, "Station", "p3"))));
        assertThat(after.text()).isEqualTo(TEXT.replace("  // main pump\n  // fed from the sump\n  asset p3 : Pump\n", ""));
    }

    @Test
    void whatAnEquationUsesCannotBeDeleted() {
        assertThat(text.refusal(model -> new Gesture.Delete(List.of(member(model, "Pump", "power")))))
                .satisfies(reason -> assertThat(reason.place().line()).isEqualTo(19))
                .satisfies(reason -> assertThat(reason.message()).contains("power = 1 [W]"));
    }

    @Test
    void aValueIsReplacedOrAddedWhereItBelongs() {
        assertThat(set("sump", "area", "15 [m2]")).isEqualTo(TEXT.replace("area=12 [m2]", "area=15 [m2]"));
        assertThat(set("p3", "k", "2")).isEqualTo(TEXT.replace("asset p3 : Pump\n", "asset p3 : Pump { k = 2 }\n"));
        assertThat(set("p2", "k", "2")).isEqualTo(TEXT.replace("asset p1, p2 : Pump { k = 0.5 }\n",
                "asset p1 : Pump { k = 0.5 }\n  asset p2 : Pump { k = 2 }\n"));
    }

    private String set(String instance, String feature, String value) {
        return text.after(model -> new Gesture.SetValue(instance(model, "Station", instance), feature, value)).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 }\n asset evil : Pump {", "1 // gone", "", "1 [m", "x = 2", "1 } asset q : Pump { k = 1"})
    void aValueThatIsMoreOrLessThanOneExpressionIsRefused(String value) {
        assertThat(text.outcome(model -> new Gesture.SetValue(instance(model, "Station", "p3"), "k", value))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theLastValueGoesWithItsBracesUnlessACommentStandsThere() {
        assertThat(text.after(model -> new Gesture.UnsetValue(instance(model, "Station", "sump"), "area")).text())
                .isEqualTo(TEXT.replace("Tank{area=12 [m2]}", "Tank"));
        assertThat(text.after(model -> new Gesture.UnsetValue(instance(model, "Station", "tower"), "area")).text()).contains("/* wide */ }");
    }

    @Test
    void aBindingFollowsTheOthersOfItsSourceAndItsAddressIsQuoted() {
        Function<LoadedModel, Gesture> bind = model -> new Gesture.Bind("Station.p2.power", Gesture.Bind.Direction.READ,
                declared(model, Source.class, "plc"), "s=\"P2\"", Optional.of("kW"));
        EditedText after = text.after(bind);

        assertThat(after.text()).contains("bind Station.p1.power <- plc \"s=P1\" [kW]\nbind Station.p2.power <- plc \"s=\\\"P2\\\"\" [kW]\n");
        assertThat(after.model().errors()).isEmpty();
    }

    @Test
    void aCopyHasTheValuesOfTheOriginal() {
        assertThat(text.after(model -> new Gesture.Duplicate(instance(model, "Station", "p2"), "spare")).text())
                .isEqualTo(TEXT.replace("{ k = 0.5 }\n", "{ k = 0.5 }\n  asset spare : Pump { k = 0.5 }\n"));
    }

    @Test
    void movingIntoAnInstanceLengthensEveryPathToIt() {
        EditedText nested = EditedText.of(TEXT.replace("/** The plant. */", "system Skid {\n}\n/** The plant. */")
                .replace("  asset tower", "  system skid : Skid\n  asset tower"));
        EditedText after = nested.after(model -> new Gesture.MoveInto(instance(model, "Station", "p1"), instance(model, "Station", "skid")));

        assertThat(after.text()).contains("system Skid {\n    asset p1 : Pump { k = 0.5 }\n}\n", "asset p2 : Pump { k = 0.5 }",
                "connect sump.outlet -> skid.p1.suction     // first", "skid.p1 feeds tower", "bind Station.skid.p1.power",
                "record skid.p1.power, p2.power");
        assertThat(after.model().errors()).isEmpty();
    }

    @Test
    void windowsLineEndsStayAndNewLinesGetThem() {
        EditedText windows = EditedText.of(TEXT.replace("\n", "\r\n"));
        String after = windows.after(model -> new Gesture.CreateInstance(type(model, "Station"), type(model, "Pump"), "p4")).text();
        assertThat(after).isEqualTo(TEXT.replace("/* wide */ }\n", "/* wide */ }\n  asset p4 : Pump\n").replace("\n", "\r\n"));
        assertThat(windows.after(model -> new Gesture.Delete(List.of(member(model, "Station", "p3")))).text())
                .isEqualTo(TEXT.replace("  // main pump\n  // fed from the sump\n  asset p3 : Pump\n", "").replace("\n", "\r\n"));
    }

    @Test
    void aTextThatDoesNotParseIsNotTouched() {
        assertThat(EditedText.of(TEXT + "asset {")
                .refusal(model -> new Gesture.CreateInstance(type(model, "Station"), type(model, "Pump"), "p4")).message()).contains("does not parse");
    }

    @Test
    void aNewSystemStandsAtTheEndOfItsFile() {
        EditedText after = text.after(model -> new Gesture.CreateSystem(model.files().getFirst(), "Annex"));
        assertThat(after.text()).isEqualTo(TEXT + "\nsystem Annex {\n}\n");
        assertThat(text.refusal(model -> new Gesture.CreateSystem(model.files().getFirst(), "Pump")).message()).contains("taken");
    }

    @Test
    void anElementOfTheLibraryIsNotEdited() {
        assertThat(text.refusal(model -> new Gesture.Rename(((Feature) member(model, "Tank", "area")).getType().getType(), "Extent"))
                .message()).contains("no file of the model");
    }
}
