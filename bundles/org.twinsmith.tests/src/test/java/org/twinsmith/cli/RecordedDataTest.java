package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a person replays a recording, and looks at what a run has left. */
class RecordedDataTest {
    private static final String MODEL = """
            namespace cellar
            import twin.si.*
            system Cellar {
                state level : Length = 1 [m]
                telemetry volume : Volume [l]
                equations
                    der(level) = 0 [m/s]
                    volume = level * 2 [m2]
            }
            source march : file "march.csv" { time column "t [min]" }
            source plc : opcua "opc.tcp://127.0.0.1:1" { security None }
            bind Cellar.level <- march "the level" [cm]
            bind Cellar.volume <- plc "nsu=urn:tank;s=Volume" [l]
            """;
    @TempDir
    Path folder;

    @BeforeEach
    void model() throws IOException {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/cellar.twin"), MODEL);
        Files.writeString(folder.resolve("model/march.csv"), "t [min],the level [cm]\n0,100\n1,150\n2,\n3,NaN\n4,130\n");
    }

    @Test
    void aRecordingOfTheModelIsFollowedAndItsRunListedShownExportedAndPruned() throws IOException {
        Path data = folder.resolve("data");
        Path csv = folder.resolve("again.csv");
        Cli mirror = run("mirror", folder.resolve("model"), "--source", "march", "--data", data, "--out", csv);
        assertThat(mirror.out()).contains("4 rows");
        assertThat(Files.readAllLines(csv)).containsExactly("time [s],level [cm]", "0.0,100.0", "60.0,150.0", "120.0,", "240.0,130.0");

        assertThat(run("data", "list", "--data", data).out()).contains("Cellar").contains(data.toString());
        assertThat(run("data", "show", "--data", data).out().lines().filter(line -> line.startsWith("level [cm]")).toList())
                .singleElement().asString().contains("mirror        4    1  100.000  126.667  150.000");
        assertThat(run("data", "show", "--data", data, "--signal", "level", "--every", "200d").out()).contains("126.667");
        Path exported = folder.resolve("samples.csv");
        run("data", "export", "--data", data, "--out", exported);
        List<String> rows = Files.readAllLines(exported);
        assertThat(rows.getFirst()).isEqualTo("time,signal,origin,value,unit,quality");
        assertThat(rows.get(3)).endsWith(",level,mirror,NaN,cm,bad");

        Path recording = folder.resolve("a.recording");
        run("data", "export", "--data", data, "--out", recording);
        Path again = folder.resolve("data2");
        run("mirror", folder.resolve("model"), "--source", "march", "--replay", recording, "--data", again, "--out", csv);
        Path exportedAgain = folder.resolve("samples2.csv");
        run("data", "export", "--data", again, "--out", exportedAgain);
        assertThat(exportedAgain).hasSameTextualContentAs(exported);

        assertThat(run("data", "prune", "--data", data, "--before", "0s").out()).contains("removed");
    }

    @Test
    void stretchesOfTimeAreExportedAsOneFigureEach() throws IOException {
        Path data = folder.resolve("data");
        run("mirror", folder.resolve("model"), "--source", "march", "--data", data, "--out", folder.resolve("x.csv"));
        Path csv = folder.resolve("stretches.csv");
        assertThat(run("data", "export", "--data", data, "--every", "200d", "--agg", "max", "--out", csv).out()).contains("1 stretches");
        assertThat(Files.readAllLines(csv)).hasSize(2).first().isEqualTo("time,level [cm]");
        assertThat(Files.readAllLines(csv).getLast()).endsWith("Z,150.0");
        run("data", "export", "--data", data, "--every", "200d", "--agg", "last", "--out", csv);
        assertThat(Files.readAllLines(csv).getLast()).endsWith("Z,130.0");
        Path parquet = folder.resolve("samples.parquet");
        run("data", "export", "--data", data, "--out", parquet);
        assertThat(Files.readAllBytes(parquet)).startsWith('P', 'A', 'R', '1').endsWith('P', 'A', 'R', '1');
    }

    @Test
    void whatTheModelLetsBeKeptNoLongerIsRemoved() throws IOException {
        Path data = folder.resolve("data");
        String replayed = "time [s],level,volume\n2020-01-01T00:00:00Z,100,1\n2020-01-01T00:01:00Z,110,2\n";
        Files.writeString(folder.resolve("old.csv"), replayed.replace("time [s]", "time"));
        run("mirror", folder.resolve("model"), "--replay", folder.resolve("old.csv"), "--data", data, "--out", folder.resolve("x.csv"));
        assertThat(run("data", "prune", "--data", data, "--model", folder.resolve("model")).out()).startsWith("0 samples");
        Path text = folder.resolve("model/cellar.twin");
        Files.writeString(text, MODEL.replace("state level : Length = 1 [m]", "state level : Length = 1 [m] { retention 90 [d] }"));
        assertThat(run("data", "prune", "--data", data, "--model", folder.resolve("model")).out()).startsWith("2 samples");
        assertThat(run("data", "show", "--data", data).out()).contains("volume").doesNotContain("level [cm]");
        assertThat(Cli.run("data", "prune", "--data", data, "--model", folder.resolve("model"), "--before", "1d").err()).contains("TW-0801");
        assertThat(Cli.run("data", "list", "--store", "postgresql://u:p@h/d").err()).contains("TW-0801", "--store-user").doesNotContain("u:p");
    }

    @Test
    void whatIsNotThereIsSaidWithWhatThereIs() {
        Path data = folder.resolve("data");
        run("mirror", folder.resolve("model"), "--source", "march", "--data", data, "--out", folder.resolve("x.csv"));
        assertThat(Cli.run("data", "show", "--data", folder.resolve("none")).err()).contains("TW-0707");
        assertThat(Cli.run("data", "show", "--data", data, "--run", "r9").err()).contains("TW-0106", "no run r9");
        assertThat(Cli.run("data", "prune", "--data", data).err()).contains("TW-0801", "--before");
        assertThat(Cli.run("data", "show", "--data", data, "--from", "yesterday").err()).contains("TW-0801", "2026-03-01T12:00:00Z");
        Cli missing = Cli.run("mirror", folder.resolve("model"), "--replay", folder.resolve("model/march.csv"), "--data", data);
        assertThat(missing.exitCode()).isNotZero();
        assertThat(missing.err()).contains("TW-0501", "time");
    }

    private static Cli run(Object... arguments) {
        Cli result = Cli.run(arguments);
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }
}
