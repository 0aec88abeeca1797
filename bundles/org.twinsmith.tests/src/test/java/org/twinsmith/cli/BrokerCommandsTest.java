package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.runtime.store.DataFolder;

/** What commands say of brokers that are not there, or are asked for what they cannot do. */
class BrokerCommandsTest {
    private static final String MODEL = """
            namespace cellar
            import twin.si.*
            asset Tank {
                input inflow : VolumeFlow in 0 .. 100 [m3/h] = 10 [m3/h]
                state level : Length = 1 [m]
                equations
                    der(level) = inflow / 1000 [m2]
            }
            system Cellar { asset tank : Tank }
            source broker : mqtt "mqtt://127.0.0.1:1" { qos 1 }
            source plc : opcua "opc.tcp://127.0.0.1:1" { security None }
            bind Cellar.tank.level <- broker "cellar/tank" payload "/level" [m]
            bind Cellar.tank.inflow -> broker "cellar/tank/set" [m3/h]
            """;
    @TempDir
    Path folder;

    @BeforeEach
    void model() throws IOException {
        Files.writeString(folder.resolve("cellar.twin"), MODEL);
    }

    @Test
    void aBrokerThatIsNotThereIsUnreachable() {
        Cli mirror = Cli.run("mirror", folder, "--data", folder.resolve("data"), "--for", "1s");
        assertThat(mirror.exitCode()).isNotZero();
        assertThat(mirror.err()).contains("TW-0703", "mqtt://127.0.0.1:1");
        assertThat(Cli.run("mirror", folder, "--endpoint", "mqtt://127.0.0.1:2", "--data", folder.resolve("data"), "--for", "1s").err())
                .contains("TW-0703", "mqtt://127.0.0.1:2");
    }

    @Test
    void aMirrorThatCannotBeginLeavesNoFolder() throws IOException {
        Path runs = DataFolder.ofUser().runs().resolve("cellar");
        List<Path> before = folders(runs);
        assertThat(Cli.run("mirror", folder, "--for", "1s").exitCode()).isNotZero();
        assertThat(folders(runs)).isEqualTo(before);
    }

    private static List<Path> folders(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(runs)) {
            return files.sorted().toList();
        }
    }

    @Test
    void anEndpointOfOneKindIsNotTakenForTheOther() {
        assertThat(Cli.run("mirror", folder, "--endpoint", "opc.tcp://127.0.0.1:2", "--data", folder.resolve("data")).err())
                .contains("TW-0801", "opcua", "0 are followed");
    }

    @Test
    void aBrokerIsWrittenToOnceItIsArmedAndThere() {
        Cli unarmed = Cli.run("write", folder, "--set", "tank.inflow=20", "--why", "test", "--audit", folder.resolve("audit"));
        assertThat(unarmed.err()).contains("TW-0730", "repeat with --arm mqtt://127.0.0.1:1");
        Cli other = Cli.run("write", folder, "--set", "tank.inflow=20", "--why", "test", "--arm", "mqtt://127.0.0.1:2", "--audit", folder.resolve("audit"));
        assertThat(other.err()).contains("TW-0730", "armed for mqtt://127.0.0.1:2");
        Cli write = Cli.run("write", folder, "--set", "tank.inflow=20", "--why", "test", "--arm", "mqtt://127.0.0.1:1", "--audit", folder.resolve("audit"));
        assertThat(write.exitCode()).isNotZero();
        assertThat(write.err()).contains("TW-0703", "mqtt://127.0.0.1:1");
    }

    @Test
    void theDoctorLooksAtBrokersToo() {
        assertThat(Cli.run("certificates", "doctor", "mqtts://127.0.0.1:1").err()).contains("TW-0703");
        assertThat(Cli.run("certificates", "doctor", "mqtts:/x").err()).contains("TW-0504", "mqtts://host:8883");
    }
}
