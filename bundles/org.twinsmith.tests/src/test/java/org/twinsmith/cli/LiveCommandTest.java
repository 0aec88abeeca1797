package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a person looks at a recording on the live page. */
class LiveCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("Live page: (http://\\S+)");
    @TempDir
    private Path folder;

    @Test
    void aRecordingIsShownOnThePageOfTheSystem() throws Exception {
        Path csv = Files.writeString(folder.resolve("day.csv"), "time [s],sump.level,tower.level,p1.power,p1.flow,p2.power,p2.flow,"
                + "p1.bearing\n0,1,3,2,1,1,1,20\n60,1.25,3,2,1,1,1,99\n");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CompletableFuture<Integer> command = CompletableFuture.supplyAsync(() -> Main.execute(new PrintWriter(out), new PrintWriter(err),
                "live", Cli.example("pumping-station").toString(), "--replay", csv.toString(), "--for", "6s", "--data",
                folder.resolve("data").toString()), task -> Thread.ofPlatform().daemon().start(task));
        String address = address(out, command);
        assertThat(get(address)).contains("<title>Station – live</title>", "data-signal=\"p1.power\"");
        assertThat(firstEvent(address)).contains("\"name\":\"sump.level\"", "\"unit\":\"m\"");
        assertThat(command.get()).as(err.toString()).isZero();
        assertThat(Cli.run("data", "show", "--data", folder.resolve("data")).out()).contains("sump.level [m]");
    }

    private static String address(StringWriter out, CompletableFuture<Integer> command) throws InterruptedException {
        while (!command.isDone()) {
            Matcher matcher = ADDRESS.matcher(out.toString());
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no address: " + out);
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String firstEvent(String address) throws IOException, InterruptedException {
        try (var lines = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address + "events")).build(),
                HttpResponse.BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith("data: ")).findFirst().orElseThrow();
        }
    }
}
