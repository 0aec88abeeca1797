package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.control.AuditLog;

/** Calling the commands of a model at a plant that really listens, in a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallCommandTest {
    private static final String MODEL = """
            namespace pumps
            import twin.si.*

            enum Mode { off, auto, hand }
            asset Pump {
                property wanted : Frequency in 0 .. 3000 [rpm] = 0 [rpm]
                property mode : Mode = off
                state speed : Frequency = 0 [rpm]
                /** Brings the pump to a speed. */
                command start(to : Frequency in 0 .. 5000 [rpm] = 1450 [rpm], how : Mode = auto) armed by operator {
                    hazard "H-1" "water hammer" severity high
                    set wanted = to
                    set mode = how
                }
                command faster(factor : Real) armed by operator { set wanted = factor * wanted }
                command swap(to : Frequency) -> (before : Frequency [rpm], turning : Boolean, how : Mode) armed by operator {
                    set before = wanted
                    set turning = wanted > 0 [Hz]
                    set how = mode
                    set wanted = to
                }
                command note(text : String, day : Date) armed by operator
                equations
                    der(speed) = (wanted - speed) / 0.1 [s]
            }

            role operator "shift operator"
            system Plant { asset p1 : Pump }

            source plc : opcua "opc.tcp://127.0.0.1:4840/pumps" { security None }
            bind Plant.p1.speed <- plc "nsu=urn:pumps;s=Speed" [rpm]
            bind Plant.p1.wanted <- plc "nsu=urn:pumps;s=Wanted" [rpm]
            bind Plant.p1.mode <- plc "nsu=urn:pumps;s=Mode"
            bind Plant.p1.start -> plc "nsu=urn:pumps;s=Start" of "nsu=urn:pumps;s=P1" interlock Plant.p1.speed < 2000 [rpm]
            bind Plant.p1.faster -> plc "nsu=urn:pumps;s=Faster"
            bind Plant.p1.swap -> plc "nsu=urn:pumps;s=Swap"
            bind Plant.p1.note -> plc "nsu=urn:pumps;s=Note"

            scenario Day of Plant for 1 [h] { }
            """;
    @TempDir
    private static Path folder;
    private ServedModel plant;
    private Path audit;

    @BeforeAll
    void serve() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("model")).resolve("pumps.twin"), MODEL);
        plant = ServedModel.of(folder.resolve("model"));
        audit = folder.resolve("audit.jsonl");
    }

    @AfterAll
    void stop() {
        plant.close();
    }

    @Test
    void aCommandIsCheckedArmedCalledAndRecorded() throws IOException {
        String armed = plant.endpoint().toString();
        refused("TW-0730", "p1.start", "--as", "operator");
        refused("TW-0730", "p1.start", "--as", "visitor", "--arm", armed);
        refused("TW-0780", "p1.start", "to=9000", "--as", "operator", "--arm", armed);
        refused("TW-0780", "p1.start", "to=3 [kW]", "--as", "operator", "--arm", armed);
        refused("TW-0780", "p1.start", "how=sideways", "--as", "operator", "--arm", armed);
        refused("TW-0780", "p1.start", "speed=9", "--as", "operator", "--arm", armed);
        refused("TW-0780", "p1.faster", "--as", "operator", "--arm", armed);
        refused("TW-0706", "p1.start", "to=4000", "--as", "operator", "--arm", armed); // beyond what the property allows
        refused("TW-0781", "p1.note", "text=hello", "day=2026-03-31", "--as", "operator", "--arm", armed); // the model does not say what it does
        assertThat(value("Wanted")).isZero();

        Cli called = call("p1.start", "to=20 [Hz]", "how=hand", "--as", "operator", "--arm", armed);
        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).contains("p1.start was called at " + armed, "water hammer");
        assertThat(value("Wanted")).isCloseTo(1200, within(1e-9));
        assertThat(value("Mode")).isEqualTo(2);
        assertThat(call("p1.faster", "factor=2", "--as", "operator", "--arm", armed).exitCode()).isZero();
        assertThat(value("Wanted")).isCloseTo(2400, within(1e-9));

        Cli swapped = call("p1.swap", "to=30", "--as", "operator", "--arm", armed);
        assertThat(swapped.out()).contains("before = 2400", "turning = true", "how = 2");
        assertThat(value("Wanted")).isCloseTo(1800, within(1e-9));

        List<String> lines = Files.readAllLines(audit);
        assertThat(lines).allSatisfy(line -> assertThat(line).contains("\"why\":\"a test\"", "\"who\":\""));
        assertThat(lines.stream().filter(line -> line.contains("\"event\":\"refused\"") && line.contains("\"command\":\"p1."))).hasSize(9);
        assertThat(lines.stream().filter(line -> line.contains("\"event\":\"called\"") && line.contains("\"command\":\"p1."))).hasSize(3).first().asString()
                .contains("\"to\":\"20 [Hz]\"", "nsu=urn:pumps;s=P1", "\"result\":\"Good\"");
        assertThat(new AuditLog(audit).firstBroken()).isZero();
    }

    @Test
    void aMethodIsCalledByItsAddressToo() {
        Cli wrong = Cli.run("call", plant.endpoint(), "nsu=urn:pumps;s=Faster", "factor=two", "--security", "None", "--why", "a test", "--audit", audit,
                "--arm", plant.endpoint());
        assertThat(wrong.err()).contains("TW-0780", "faster(factor : Double)", "a number is needed");
        Cli none = Cli.run("call", plant.endpoint(), "nsu=urn:pumps;s=Speed", "--security", "None", "--why", "a test", "--audit", audit, "--arm", plant.endpoint());
        assertThat(none.err()).contains("TW-0781", "is no method");
        Cli beyond = Cli.run("call", plant.endpoint(), "nsu=urn:pumps;s=Start", "to=6000", "how=auto", "--object", "nsu=urn:pumps;s=P1", "--security", "None",
                "--why", "a test", "--audit", audit, "--arm", plant.endpoint());
        assertThat(beyond.err()).contains("TW-0780", "0.0 to 5000.0");
        Cli called = Cli.run("call", plant.endpoint(), "nsu=urn:pumps;s=Faster", "factor=1", "--security", "None", "--why", "a test", "--audit", audit,
                "--arm", plant.endpoint());
        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
    }

    private void refused(String code, String... words) {
        Cli result = call(words);
        assertThat(result.err()).as("%s", String.join(" ", words)).contains(code);
        assertThat(result.exitCode()).isNotZero();
    }

    private Cli call(String... words) {
        List<Object> all = new ArrayList<>(List.of("call", folder.resolve("model"), "--endpoint", plant.endpoint(), "--why", "a test", "--audit", audit));
        all.addAll(List.of(words));
        return Cli.run(all.toArray());
    }

    private double value(String node) {
        try (NodeAccess access = NodeAccess.open(ServerAccess.unsecured(plant.endpoint()))) {
            return access.read(NodeAddress.of("urn:pumps", node)).orElseThrow();
        }
    }
}
