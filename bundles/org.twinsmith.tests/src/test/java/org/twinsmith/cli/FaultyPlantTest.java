package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulated plant with a faulty sensor tells its clients what the sensor says. */
class FaultyPlantTest {
    @TempDir
    Path folder;

    @Test
    void whatIsMirroredIsWhatTheFaultySensorShows() throws IOException {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/m.twin"), """
                namespace faulty
                import twin.si.*
                system Tank {
                    state level : Length = 1 [m]
                    telemetry volume : Volume [l]
                    equations
                        der(level) = 0.1 [m/s]
                        volume = level * 2 [m2]
                }
                source plc : opcua "opc.tcp://127.0.0.1:4840/tank" { security None }
                bind Tank.volume <- plc "nsu=urn:tank;s=Volume" [l]
                scenario Stuck of Tank for 10 [s] {
                    fault volume stuck from 5 [s]
                    record level, volume every 1 [s]
                    expect volume > 3.9 [m3] finally
                }
                """);
        Path data = folder.resolve("data");
        Cli run = Cli.run("run", folder.resolve("model"), "--out", folder.resolve("out"), "--data", data);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        Cli export = Cli.run("data", "export", "--data", data, "--out", folder.resolve("samples.csv"));
        assertThat(export.exitCode()).as(export.err()).isZero();
        List<String> mirrored = Files.readAllLines(folder.resolve("samples.csv")).stream().filter(line -> line.contains(",volume,mirror,")).toList();
        assertThat(mirrored).isNotEmpty();
        assertThat(Double.parseDouble(mirrored.getLast().split(",")[3])).isBetween(2999.9, 3000.1);
    }
}
