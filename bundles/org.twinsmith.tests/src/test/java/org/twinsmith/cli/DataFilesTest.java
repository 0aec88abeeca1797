package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.cli.model.DataFiles;
import org.twinsmith.core.plan.Provenance;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;

class DataFilesTest {
    @TempDir
    Path folder;

    @Test
    void theNumbersThatAModelReadsBelongToWhatWentIntoARun() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/curve.csv"), "x,y\n0,1\n1,2\n");
        Files.writeString(folder.resolve("march.csv"), "t,y\n0,1\n1,2\n");
        Files.writeString(folder.resolve("unused.csv"), "t,y\n");
        Files.writeString(folder.resolve("model.twin"), """
                namespace test
                table a(x : Real) : Real from "data/curve.csv" columns "x", "y"
                table b(x : Real) : Real from "data/curve.csv" columns "x", "y" interpolate step
                asset A {
                    variable y : Real
                    fidelity recorded { behaviour recording "march.csv" { column "t" -> time   column "y" -> y } }
                }
                """);

        List<Provenance.Input> before = files();
        Files.writeString(folder.resolve("data/curve.csv"), "x,y\n0,1\n1,3\n");
        List<Provenance.Input> after = files();

        assertThat(before).extracting(input -> Path.of(input.path()).getFileName().toString()).containsExactly("curve.csv", "march.csv");
        assertThat(after.get(0).sha256()).isNotEqualTo(before.get(0).sha256()).hasSize(64);
        assertThat(after.get(1)).isEqualTo(before.get(1));
    }

    private List<Provenance.Input> files() {
        LoadedModel model = ModelLoader.standalone().load(List.of(folder));
        assertThat(model.diagnostics()).isEmpty();
        return DataFiles.of(model);
    }
}
