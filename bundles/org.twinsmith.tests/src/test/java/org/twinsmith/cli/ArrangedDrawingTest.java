package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.twinsmith.cli.console.ExitCode;

class ArrangedDrawingTest {
    @TempDir
    Path folder;

    @Test
    void theDrawingIsAsItWasArrangedAndWhatIsNotUnderstoodIsReported() throws IOException {
        Files.writeString(folder.resolve("plant.twin"), """
                namespace t
                asset Box { }
                system Plant { asset a : Box  asset b : Box }
                """);
        Files.writeString(folder.resolve("plant.layout"), "Plant node a 400 300 84 60\nPlant node b far away\n");

        Cli drawn = Cli.run("diagram", folder, "--out", folder.resolve("plant.svg"));

        assertThat(drawn.exitCode()).isEqualTo(ExitCode.FINE.value());
        assertThat(drawn.err()).contains("plant.layout:2:1: warning TW-0820: this line is not understood");
        String svg = Files.readString(folder.resolve("plant.svg"));
        double a = x(svg, "node-a");
        double b = x(svg, "node-b");
        assertThat(a).isEqualTo(b);
    }

    private static double x(String svg, String id) {
        String after = svg.substring(svg.indexOf("id=\"" + id + "\""));
        return Double.parseDouble(after.replaceFirst("(?s).*? x=\"([-0-9.]+)\".*", "$1"));
    }
}
