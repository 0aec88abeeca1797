package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.opcua.ForeignServer;

/** A server that nobody here wrote becomes a model, which passes the check and mirrors that server. */
class BrowseSaveTest {
    @TempDir
    private Path folder;

    @Test
    void aLiveServerBecomesAModelThatMirrorsIt() throws IOException {
        try (ForeignServer server = ForeignServer.start(folder, 0)) {
            Path model = folder.resolve("model");
            Cli saved = Cli.run("browse", server.endpoint(), "--security", "None", "--save", model, "--report");
            assertThat(saved.exitCode()).as(saved.err()).isZero();
            String text = Files.readString(model.resolve("foreign.station.twin"));
            assertThat(text).contains("property Power : Real [kW]", "property Temperature : Real [degC]", "property Running : Boolean",
                    "bind Station.Level <- server \"nsu=urn:foreign:station;s=Level\" [m]", "command Numbers(small : Integer, large : Integer, real : Real, on : Boolean)",
                    "bind Station.Numbers -> server \"nsu=urn:foreign:station;s=Numbers\" of \"", server.endpoint().toString());
            assertThat(Cli.run("check", model).exitCode()).isZero();
            Cli mirrored = Cli.run("mirror", model, "--for", "2s", "--out", folder.resolve("m.csv"), "--data", folder.resolve("data"));
            assertThat(mirrored.exitCode()).as(mirrored.err()).isZero();
            assertThat(Files.readString(folder.resolve("m.csv"))).contains("Power");
        }
    }

    @Test
    void aUnitThatTheServerContradictsIsToldBeforeAnythingRuns() throws IOException {
        try (ForeignServer server = ForeignServer.start(folder, 0)) {
            Path model = Files.createDirectories(folder.resolve("model"));
            Files.writeString(model.resolve("m.twin"), """
                    namespace m
                    system S { property p : Real [W] = 0   property l : Real [kg] = 0 }
                    source plc : opcua "%s" { security None }
                    bind S.p <- plc "nsu=urn:foreign:station;s=Power" [W]
                    bind S.l <- plc "nsu=urn:foreign:station;s=Level" [kg]
                    """.formatted(server.endpoint()));
            Cli mirrored = Cli.run("mirror", model, "--for", "1s", "--out", folder.resolve("m.csv"), "--data", folder.resolve("data"));
            assertThat(mirrored.err()).contains("m.twin:4:", "warning TW-0751", "kW", "m.twin:5:", "error TW-0750", "[m]");
            assertThat(mirrored.exitCode()).isNotZero();
            assertThat(folder.resolve("m.csv")).doesNotExist();
        }
    }
}
