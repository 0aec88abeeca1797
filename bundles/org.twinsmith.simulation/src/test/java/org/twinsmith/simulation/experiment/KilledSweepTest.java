package org.twinsmith.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSweepTest {
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void aSweepThatIsKilledAgainAndAgainEndsWithTheBytesOfAnUndisturbedOne() throws Exception {
        Path calm = Files.createDirectory(folder.resolve("calm"));
        Path killed = Files.createDirectory(folder.resolve("killed"));
        assertThat(start(calm, 0).waitFor()).isZero();
        Random random = new Random(20261121);
        List<Integer> resumed = new ArrayList<>();

        for (int kill = 0; kill < KILLS; kill++) {
            Process child = start(killed, 2);
            resumed.add(firstPoint(child));
            Thread.sleep(random.nextInt(80));
            child.destroyForcibly().waitFor();
        }
        Process last = start(killed, 0);
        resumed.add(firstPoint(last));

        assertThat(last.waitFor()).isZero();
        assertThat(Files.readAllBytes(killed.resolve("table.csv"))).isEqualTo(Files.readAllBytes(calm.resolve("table.csv")));
        assertThat(resumed).isSorted().startsWith(0).doesNotHaveDuplicates();
        assertThat(killed.resolve("journal")).doesNotExist();
    }

    private static Process start(Path folder, int milliseconds) throws Exception {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), SweepChild.class.getName(), folder.toString(),
                Integer.toString(milliseconds)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Waits for the first point of a process. @return how many points it took over */
    private static int firstPoint(Process child) throws Exception {
        BufferedReader out = child.inputReader();
        return Integer.parseInt(out.readLine());
    }
}
