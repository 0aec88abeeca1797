package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.format.TwinFormatter;

/** Sources of every kind, guarded writes, monitors, deployment and governance: declared, resolved and checked. */
class OperationTest {
    private static final String PLANT = """
            asset Pump {
                port suction, discharge : Liquid
                input speed : Frequency in 0 .. 3600 [rpm]
                writable property enabled : Boolean = true
                telemetry power : Power
                state bearing : Temperature = 20 [degC]
            }
            system Station { asset p1, p2 : Pump  variable cell[4] : Voltage  connect p1.discharge -> p2.suction }
            source plc : opcua "opc.tcp://127.0.0.1:4840" { security Basic256Sha256 sign and encrypt }
            source broker : mqtt "mqtts://broker:8883"
            source march : file "march.csv"
            """;

    private static void plant(String elements) {
        MarkedSource.of(PLANT + elements + "\n").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "source s : opcua \"opc.tcp://host/path\" { security Aes256_Sha256_RsaPss sign and encrypt   user secret \"station-plc\" }",
        "source s : opcua \"opc.tcp://host\" { certificate secret \"plants/station.pem\" }",
        "source s : mqtt \"mqtt://broker\" { client \"twin-7\" qos 1 token secret \"broker\" }",
        "source s : file \"data/march.parquet\" { time column \"t [s]\" }", "source s : simulated \"Day\"\nscenario Day of Station for 1 [h] { }", "source s : simulated \"test.Day\"\nscenario Day of Station for 1 [h] { }",
        "bind Station.p1.power <- broker \"station/p1\" payload \"/values/0/power\" [kW] stale after 5 [s] sampling 1 [s]",
        "bind Station.p1.power <- broker \"spBv1.0/plant/edge7/pump2\" payload \"Outputs/Power\" [kW]",
        "bind Station.p1.power <- broker \"spBv1.0/plant/NDATA/edge7\" payload \"/Power\" [kW]",
        "source s : mqtt \"mqtt://h\" { time payload \"/timestamp\" }",
        "bind Station.p1.power <- march \"P1 [kW]\" [kW]", "bind Station.p1.power <- plc \"s=P1\" payload \"/Motor/Power\" [kW]",
        "bind Station.p1.speed -> plc \"s=A\" [rpm] limit 0 .. 3000 [rpm] ramp 50 [rpm/s] armed by operator interlock Station.p2.bearing < 90 [degC] and Station.p1.enabled",
    })
    void sourcesAndGuardsThatFit(String element) {
        plant(element);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "source s : «opcau»{TW-0504} \"opc.tcp://h\"", "source «s»{TW-0504} : simulated", "source s : simulated «\"Dya\"»{TW-0504}\nscenario Day of Station for 1 [h] { }", "source «s»{TW-0504} : mqtt", "source s : mqtt «\"tcp://h\"»{TW-0504}", "source s : file «\"march.xlsx\"»{TW-0504}",
        "source s : file «\"http://h/march.csv\"»{TW-0504}", "source s : opcua «\"opc.tcp://me:pass@h\"»{TW-0506}", "source s : mqtt «\"mqtt://me:pass@h:1883\"»{TW-0506}",
        "source s : opcua \"opc.tcp://h\" { user secret «\"p4ss word!\"»{TW-0506} }", "source s : opcua \"opc.tcp://h\" { «token secret \"t\"»{TW-0504} }",
        "source s : opcua \"opc.tcp://h\" { user secret \"a\" «user secret \"b\"»{TW-0504} }", "source s : opcua \"opc.tcp://h\" { «user secret \"a\"»{TW-0504} anonymous }",
        "source s : opcua \"opc.tcp://h\" { security «None sign»{TW-0504} }", "source s : opcua \"opc.tcp://h\" { qos «1»{TW-0504} }", "source s : mqtt \"mqtt://h\" { qos «3»{TW-0208} }",
        "source s : mqtt \"mqtt://h\" { time column «\"t\"»{TW-0504} }", "source s : mqtt \"mqtt://h\" { qos 1 qos «2»{TW-0504} }", "source s : opcua \"opc.tcp://h\" { zone «nowhere»{TW-0101} }",
        "bind Station.p1.power <- broker «\"station/+/power\"»{TW-0501} [kW]", "bind Station.p1.power <- broker \"t\" payload «\"values.power\"»{TW-0501} [kW]",
        "source s : mqtt \"mqtt://h\" { time payload «\"t\"»{TW-0504} }", "source s : file \"a.csv\" { time payload «\"/t\"»{TW-0504} }",
        "bind Station.p1.power <- broker «\"spBv1.0/plant\"»{TW-0501} payload \"Power\" [kW]", "bind Station.p1.power <- broker «\"spBv1.0/plant/edge7\"»{TW-0501} [kW]",
        "bind Station.p1.power <- march \"P\" payload «\"/a\"»{TW-0501} [kW]", "bind Station.p1.power <- plc \"s=P\" payload «\"a\"»{TW-0501} [kW]", "bind Station.p1.speed -> plc \"s=P\" payload «\"/a\"»{TW-0501} [rpm]", "bind Station.p1.speed «->»{TW-0502} march \"n\" [rpm]",
        "bind Station.p1.power <- plc \"s=P\" [kW] stale after «5»{TW-0202}", "bind Station.p1.speed -> plc \"s=P\" [rpm] stale after «5 [s]»{TW-0501}",
        "bind Station.p1.power <- plc \"s=P\" [kW] limit «0 .. 1 [kW]»{TW-0501}", "bind Station.p1.power <- plc \"s=P\" [kW] armed by «operator»{TW-0501}",
        "bind Station.p1.speed -> plc \"s=P\" [rpm] limit «0 .. 4000 [rpm]»{TW-0208}", "bind Station.p1.speed -> plc \"s=P\" [rpm] limit «5 .. 4 [rpm]»{TW-0208}",
        "bind Station.p1.speed -> plc \"s=P\" [rpm] ramp «50 [rpm]»{TW-0202}", "bind Station.p1.speed -> plc \"s=P\" [rpm] ramp «0 [rpm/s]»{TW-0208}",
        "bind Station.p1.enabled -> plc \"s=P\" ramp «1 [s-1]»{TW-0203}", "bind Station.p1.speed -> plc \"s=P\" [rpm] interlock «Station.p1.power»{TW-0203}",
        "bind Station.p1.power <- plc \"s=P\" [kW] sampling 1 [s] sampling «2 [s]»{TW-0501}",
        "bind Station.cell <- march «\"C\"»{TW-0501} [V]", "bind Station.cell <- plc «\"s=C{1}{2}\"»{TW-0501} [V]", "bind Station.cell <- plc \"s=C{1}\" «[kW]»{TW-0202}",
    })
    void sourcesAndGuardsThatCannotWorkAreReported(String element) {
        plant(element);
    }

    @Test
    void whereRolesAreDeclaredSomeoneAnswersForWhatIsWritten() {
        plant("""
                role operator "shift operator"
                bind Station.p1.speed -> plc "s=A" [rpm] armed by operator
                bind «Station.p2.speed»{TW-1004} -> plc "s=B" [rpm]
                bind Station.p2.enabled -> plc "s=C" armed by «operater»{TW-1004}
                asset Valve { command open() armed by operator command «close»{TW-1004}() }
                """);
        plant("asset Valve { command «close»{TW-1004}() { hazard \"H-12\" \"water hammer\" severity high } command open() }");
    }

    private static final String MEASURED = "bind Station.p1.bearing <- plc \"s=B\" [degC]\n";

    @ParameterizedTest
    @ValueSource(strings = {
        "residual against model   alarm when score > 3 for 30 [s]   explain", "residual against model\nalarm when residual > 5 [K] severity high \"runs hot\"",
        "alarm when value > 95 [degC] alarm when rate > 2 [K/s] for 1 [min]",
        "baseline from recording \"march.csv\" from \"2026-03-01\" until \"2026-03-31T12:00:00Z\"\nalarm when score > 4",
    })
    void monitorsWatchMeasuredNumbers(String body) {
        plant(MEASURED + "monitor M on Station.p1.bearing { " + body + " }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "alarm when «score»{TW-0507} > 3", "alarm when value > «3 [m]»{TW-0202}", "residual against model alarm when score > «3 [K]»{TW-0202}",
        "residual against model alarm when residual > «5 [degC]»{TW-0205}", "alarm when rate > «2 [K]»{TW-0202}", "alarm when value «==»{TW-0507} 20 [degC]",
        "alarm when value > 95 [degC] for «30»{TW-0202}", "alarm when value > 95 [degC] hysteresis «2 [m]»{TW-0202}", "baseline from recording \"a.csv\" from «\"March\"»{TW-0507} alarm when score > 3",
        "residual against model «residual against model»{TW-0507} alarm when score > 3",
    })
    void whatAMonitorCannotDoIsReported(String body) {
        plant(MEASURED + "monitor M on Station.p1.bearing { " + body + " }");
    }

    @Test
    void aMonitorComparesWithWhatIsMeasured() {
        plant("monitor M on Station.p2.bearing { «residual against model»{TW-0507} alarm when score > 3 }");
        plant("monitor «M»{TW-0507} on Station.p2.bearing { }");
        plant("monitor M on «Station.p2»{TW-0507} { alarm when value > 3 }");
        plant("monitor M on Station.«p3»{TW-0101}.power { alarm when value > 3 [W] }");
    }

    @Test
    void whatCrossesZonesGoesThroughAnEncryptedConduit() {
        String two = "deploy Edge on edge node \"edge-1\" zone cell { «Station.p1»%s latency 10 [ms] }\ndeploy Office on cloud node \"c\" zone office { Station.p2 }\n";
        String zones = "zone cell level 2 \"cell 7\"\nzone office level 1\n";
        plant(zones + two.formatted("{TW-1006}"));
        plant(zones + two.formatted("{TW-1006}") + "conduit cell to office");
        plant(zones + two.replace("«", "").replace("»%s", "") + "conduit office to cell { encrypted authenticated }");
        plant(zones + two.formatted("{TW-1005}") + "conduit cell to office { encrypted latency 40 [ms] }");
        plant("zone cell\n" + "deploy Edge on node \"edge-1\" zone cell { Station }");
    }

    @Test
    void whatIsReadFromAnotherZoneCrossesToo() {
        String zones = "zone field zone office conduit field to office { encrypted }\ndeploy Desk on node \"d\" zone office { Station }\n";
        String open = "source meters : opcua \"opc.tcp://h\" { zone field }\n";
        String closed = "source meters : opcua \"opc.tcp://h\" { zone field security Basic256Sha256 sign and encrypt }\n";
        plant(zones + open + "bind «Station.p1.power»{TW-1006} <- meters \"s=P\" [kW]");
        plant(zones + closed + "bind Station.p1.power <- meters \"s=P\" [kW]");
        plant(zones.replace("conduit field to office { encrypted }", "") + closed + "bind «Station.p1.power»{TW-1006} <- meters \"s=P\" [kW]");
    }

    @Test
    void everyInstanceRunsSomewhereAndOnce() {
        plant("deploy «Edge»{TW-1005} on node \"e\" { Station.p1 }");
        plant("deploy Edge on node \"e\" { Station.p1, Station.p2 } deploy Again on node \"f\" { «Station.p1»{TW-1005} }");
        plant("deploy Edge on node \"e\" { Station.p1, Station.p2, «Station.p1.power»{TW-1005} }");
        plant("zone z level «5»{TW-0208}\nconduit z to «z»{TW-1006}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "asset P { personal owner \"clinic\" purpose \"therapy\" consent \"form 12\" retention 30 [d]  telemetry rate : Frequency { health audited } }",
        "abstract asset Person { personal owner \"clinic\" purpose \"therapy\" consent \"form 12\" retention 30 [d] }\nasset Patient extends Person { health audited }",
        "asset A { owner \"plant\" licence \"CC-BY-4.0\" parameter k : Real = 1 { licence \"MIT\" retention 1 [h] } }",
    })
    void personalDataWithAllTheirDuties(String type) {
        plant(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "asset «P»{TW-1001} { personal owner \"clinic\" }", "asset A { property «name»{TW-1001} : String = \"x\" { personal } }", "asset «P»{TW-1001,TW-1002} { health }",
        "asset «P»{TW-1002} { health owner \"c\" purpose \"t\" consent \"f\" retention 30 [d] }", "asset A { owner \"a\" «owner \"b\"»{TW-0102} }",
        "asset A { retention «30»{TW-0202} }", "asset «P»{TW-1001} { personal owner \" \" purpose \"t\" consent \"f\" retention 30 [d] }",
    })
    void dutiesThatAreMissingAreReported(String type) {
        plant(type);
    }

    @Test
    void personalDataLeaveEncryptedOnly() {
        String person = """
                asset Patient { personal owner "c" purpose "t" consent "f" retention 30 [d]  telemetry pulse : Frequency }
                system Ward { asset bed : Patient  telemetry load : Power }
                source open : opcua "opc.tcp://h" { security Basic256Sha256 sign }
                source plain : mqtt "mqtt://h"
                """;
        plant(person + """
                bind Ward.bed.pulse <- «open»{TW-1003} "s=P" [Hz]
                bind Ward.load <- open "s=L" [W]
                """);
        plant(person + "bind Ward.bed.pulse <- «plain»{TW-1003} \"p\" [Hz]");
        plant(person + "bind Ward.bed.pulse <- plc \"s=P\" [Hz]");
        plant(person + "bind Ward.bed.pulse <- march \"pulse\" [Hz]");
    }

    @Test
    void requirementsAreShownByScenariosThatExpectSomething() {
        plant("""
                scenario Day of Station for 1 [h] { expect p1.bearing < 90 [degC] always }
                scenario Idle of Station for 1 [h] { }
                requirement R1 "Bearings stay cool" verified by Day
                requirement R2 "Nothing happens" verified by Day, «Idle»{TW-1007}
                requirement «R3»{TW-1007} "Later"
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "set p1.speed = 0 [rpm] to 1450 [rpm] over 10 [s] from 1 [min]", "set p1.speed = 0 [rpm] to «1450 [m]»{TW-0202} over 10 [s]",
        "set p1.speed = 0 [rpm] to 1450 [rpm] over «10»{TW-0202}", "set p1.speed = 0 [rpm] to 1450 [rpm] over «0 [s]»{TW-0208}",
    })
    void scenariosRampInputs(String statement) {
        plant("scenario Day of Station for 1 [h] { " + statement + " }");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTextsOfThePageOnOperationAreFreeOfFindings(String text) {
        MarkedSource.files(Map.of("page.twin", text)).check();
        assertThat(TwinFormatter.format(text)).isEqualTo(text);
    }

    static Stream<String> pages() throws IOException {
        String page = Files.readString(Twins.folder("docs/modeller").resolve("operation.md"));
        return Pattern.compile("^```twin\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE).matcher(page).results().map(found -> found.group(1));
    }

    /** The rule stands in one file and judges the warnings of another; errors stay errors. */
    @Test
    void aModelJudgesItsOwnWarnings() {
        String warned = "namespace a\nrequirement %s \"later\"\nasset A { parameter k : Real = %s }\n";
        MarkedSource.files(Map.of("a.twin", warned.formatted("«R»{TW-1007}", "1"))).check();
        MarkedSource.files(Map.of("a.twin", warned.formatted("R", "1"), "b.twin", "namespace b\nwarnings \"TW-1007\" off \"requirements come first\"\n")).check();
        MarkedSource.files(Map.of("a.twin", warned.formatted("R", "«true»{TW-0203}"), "b.twin",
                "namespace b\nwarnings \"TW-1007\" off \"first\"\nwarnings \"TW-0203\" off \"no\"\n")).check();
        assertThat(MarkedSource.files(Map.of("a.twin", warned.formatted("«R»{TW-1007}", "1") + "warnings \"TW-1007\" error \"release\"\n")).check())
                .allMatch(Diagnostic::isError);
        MarkedSource.files(Map.of("a.twin", "namespace a\nwarnings «\"TW-1107\"»{TW-0101} off \"?\"\n")).check();
    }

    @Test
    void wordsOfOperationStayNames() {
        MarkedSource.body("""
                parameter level : Real = 1  parameter value : Real = level  parameter health : Real = 1  parameter owner : Real = 1
                parameter limit : Real = 1  parameter node : Real = 1  parameter rate : Real = 1
                variable zone : Real variable model : Real variable role : Real variable on : Real
                equations
                    zone = health * owner
                    model = value
                    role = rate + limit
                    on = node
                """).check();
    }
}
