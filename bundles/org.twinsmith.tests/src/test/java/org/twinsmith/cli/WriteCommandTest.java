package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.control.AuditLog;

/** Writing to a plant that really listens, in a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteCommandTest {
    private static final NodeAddress INFLOW = NodeAddress.of("urn:tank", "Inflow");
    private static final String MODEL = """
            namespace tank
            import twin.si.*

            asset Tank {
                parameter highest : Length = 5 [m]
                input inflow : VolumeFlow in 0 .. 100 [m3/h] = 10 [m3/h]
                input drain : VolumeFlow in 0 .. 100 [m3/h] = 0 [m3/h]
                state level : Length = 1 [m]
                equations
                    der(level) = (inflow - drain) / 1000 [m2]
            }

            role operator "shift operator"
            system Plant { asset tank : Tank }

            source plc : opcua "opc.tcp://127.0.0.1:4840/tank" { security None }
            bind Plant.tank.level <- plc "nsu=urn:tank;s=Level" [m]
            bind Plant.tank.inflow -> plc "nsu=urn:tank;s=Inflow" [m3/h] limit 0 .. 50 [m3/h] ramp 40 [m3/h/s] armed by operator
                interlock Plant.tank.level < Plant.tank.highest
            bind Plant.tank.drain -> plc "nsu=urn:tank;s=Drain" [m3/h] armed by operator interlock Plant.tank.level > 4 [m]

            scenario Day of Plant for 1 [h] { }
            """;
    @TempDir
    private static Path folder;
    private ServedModel plant;
    private Endpoint endpoint;
    private Path audit;

    @BeforeAll
    void serve() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("model")).resolve("tank.twin"), MODEL);
        plant = ServedModel.of(folder.resolve("model"));
        endpoint = plant.endpoint();
        audit = folder.resolve("audit.jsonl");
    }

    @AfterAll
    void stop() {
        plant.close();
    }

    @Test
    void onlyWhatIsArmedGuardedAndAnsweredForIsWrittenAndEverythingIsRecorded() throws IOException {
        refused("TW-0730", "--set", "tank.inflow=20", "--as", "operator");
        refused("TW-0730", "--set", "tank.inflow=20", "--as", "operator", "--arm", "opc.tcp://127.0.0.1:1/tank");
        refused("TW-0730", "--set", "tank.inflow=20", "--as", "visitor", "--arm", endpoint.toString());
        refused("TW-0731", "--set", "tank.inflow=60", "--as", "operator", "--arm", endpoint.toString());
        refused("TW-0731", "--set", "tank.inflow=NaN", "--as", "operator", "--arm", endpoint.toString());
        refused("TW-0731", "--set", "tank.drain=20", "--as", "operator", "--arm", endpoint.toString());
        refused("TW-0731", "--set", "tank.inflow=50", "--as", "operator", "--arm", endpoint.toString(), "--for", "500ms");
        assertThat(inflow()).isEqualTo(10);
        Cli written = write("--set", "tank.inflow=30", "--as", "operator", "--arm", endpoint.toString());
        assertThat(written.err()).isEmpty();
        assertThat(written.exitCode()).isZero();
        assertThat(inflow()).isEqualTo(30);
        List<String> lines = Files.readAllLines(audit);
        assertThat(lines).hasSize(9).allSatisfy(line -> assertThat(line).contains("\"why\":\"a test\"", "\"who\":\""));
        assertThat(lines.subList(0, 7)).allMatch(line -> line.contains("\"event\":\"refused\""));
        assertThat(lines.get(7)).contains("\"event\":\"ordered\"", "\"old\":10.0", "\"new\":30.0", endpoint.toString());
        assertThat(lines.get(8)).contains("\"event\":\"written\"", "\"result\":\"Good\"");
        assertThat(new AuditLog(audit).firstBroken()).isZero();
        Files.write(folder.resolve("forged.jsonl"), lines.stream().map(line -> line.replace("visitor", "operator")).toList());
        assertThat(new AuditLog(folder.resolve("forged.jsonl")).firstBroken()).isEqualTo(4);
    }

    @Test
    void simulatingAndMirroringWriteNothing() {
        double before = inflow();
        assertThat(Cli.run("simulate", folder.resolve("model"), "--out", folder.resolve("day.csv")).exitCode()).isZero();
        assertThat(Cli.run("mirror", folder.resolve("model"), "--endpoint", endpoint, "--for", "1s", "--out", folder.resolve("mirror.csv"), "--data",
                folder.resolve("data")).exitCode()).isZero();
        assertThat(inflow()).isEqualTo(before);
    }

    @Test
    void whereTheRecordCannotBeKeptNothingIsWritten() {
        double before = inflow();
        Cli result = Cli.run("write", folder.resolve("model"), "--endpoint", endpoint, "--why", "a test", "--audit", folder, "--set", "tank.inflow=45",
                "--as", "operator", "--arm", endpoint);
        assertThat(result.err()).contains("TW-0732");
        assertThat(inflow()).isEqualTo(before);
    }

    private void refused(String code, String... words) {
        double before = inflow();
        Cli result = write(words);
        assertThat(result.err()).as("%s", String.join(" ", words)).contains(code);
        assertThat(result.exitCode()).isNotZero();
        assertThat(inflow()).isEqualTo(before);
    }

    private Cli write(String... words) {
        List<Object> all = new ArrayList<>(List.of("write", folder.resolve("model"), "--endpoint", endpoint, "--why", "a test", "--audit", audit));
        all.addAll(List.of(words));
        return Cli.run(all.toArray());
    }

    private double inflow() {
        try (NodeAccess access = NodeAccess.open(ServerAccess.unsecured(endpoint))) {
            return access.read(INFLOW).orElseThrow();
        }
    }
}
