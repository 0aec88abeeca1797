package org.twinsmith.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.store.Gap;

/** What a browser gets, and what it does not. */
class LiveServerTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String HOSTILE = "x.</script><img src=x onerror=alert(1)>";
    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" class="tw-drawing"><style>.tw-card { fill: none; }</style>
            <g id="node-p1" class="tw-node" data-path="p1"><rect class="tw-card" width="9" height="9"/>
            <g data-signal="p1.power"><text class="tw-value-text">-</text></g></g></svg>""";
    private final LiveState state = new LiveState(List.of(
            new LiveSignal("p1.power", "power \"of\" pump", new Unit("kW", Unit.ONE.dimension(), 1000, 0), List.of(), Interval.ALL,
                    new Interval(0, 3000)),
            new LiveSignal(HOSTILE, "", Unit.ONE, List.of(), Interval.ALL, Interval.ALL)));
    private final LivePage page = new LivePage("Station <1>", DRAWING);
    private LiveServer server;
    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        server = LiveServer.open("127.0.0.1", 0, page, state);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndCanOnlyBeRead() throws Exception {
        HttpResponse<String> html = get(server.address());
        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'",
                "script-src 'self'", "frame-ancestors 'none'", "'sha256-").doesNotContain("unsafe");
        assertThat(html.body()).contains("Station &lt;1&gt;").contains("data-signal=\"p1.power\"").doesNotContain("https://", "onclick")
                .doesNotContainPattern("(src|href)=\"[^\"]*//").hasSizeGreaterThan(500);
        for (String file : List.of("live.js", "live.css")) {
            assertThat(get(server.address() + file).body()).isNotBlank().doesNotContain("https:", "@import", "innerHTML");
        }
        assertThat(get(server.address() + "../../etc/passwd").statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(URI.create(server.address())).POST(HttpRequest.BodyPublishers.ofString("x")))
                .statusCode()).isEqualTo(405);
    }

    @Test
    void aForeignNameForThisMachineIsRefused() throws IOException {
        int port = URI.create(server.address()).getPort();
        assertThat(status(port, "GET / HTTP/1.1\r\nHost: evil.example:" + port + "\r\nConnection: close\r\n\r\n")).contains(" 403 ");
        assertThat(status(port, "GET / HTTP/1.0\r\n\r\n")).contains(" 403 ");
        assertThat(status(port, "GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")).contains(" 200 ");
    }

    @Test
    void otherMachinesNeedTheTokenOfTheAddress() throws Exception {
        try (LiveServer open = LiveServer.open("0.0.0.0", 0, page, state)) {
            String address = open.address();
            String bare = address.substring(0, address.indexOf('?'));
            assertThat(address).matches("http://localhost:\\d+/\\?token=[0-9a-f]{48}");
            for (String wrong : List.of(bare, bare + "?token=", bare + "?token=00", bare + "events", bare + "live.js")) {
                assertThat(get(wrong).statusCode()).as(wrong).isEqualTo(403);
            }
            HttpResponse<String> html = get(address);
            String cookie = html.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
            assertThat(send(HttpRequest.newBuilder(URI.create(bare + "live.js")).header("Cookie", cookie.split(";")[0])).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void eventsBringAllAtFirstAndThenWhatIsNew() throws Exception {
        state.samples(List.of(sample(1500, 0), sample(1600, 1)));
        try (BufferedReader events = events()) {
            JsonObject first = next(events);
            assertThat(first.getAsJsonArray("signals")).hasSize(2);
            assertThat(first.getAsJsonArray("signals").get(0).getAsJsonObject().getAsJsonArray("points").toString())
                    .isEqualTo("[[1772366400000,1.5],[1772366401000,1.6]]");
            assertThat(first.toString()).contains(HOSTILE);
            state.samples(List.of(sample(4000, 2)));
            state.gap(new Gap("p1.power", START, START.plusSeconds(3), Gap.Cause.CONNECTION, true));
            StringBuilder all = new StringBuilder();
            while (!all.toString().contains("filled by the source")) {
                all.append(next(events));
            }
            assertThat(all.toString()).contains("\"condition\":\"alarm\"", "[1772366402000,4.0]", "outside of what is allowed")
                    .doesNotContain("1772366400000");
            assertThat(server.viewers()).isEqualTo(1);
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        int port = URI.create(server.address()).getPort();
        assertThatThrownBy(() -> LiveServer.open("127.0.0.1", port, page, state)).hasMessageContaining("TW-0708");
        assertThatThrownBy(() -> LiveServer.open("127.0.0.1", 99_999, page, state)).hasMessageContaining("TW-0708");
    }

    @Test
    void aBrowserShowsTheValuesAndColoursTheParts() throws Exception {
        String browser = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(each -> Files.isExecutable(Path.of(each))).findFirst().orElse("");
        if (browser.isEmpty()) {
            System.err.println("SKIPPED: no Chromium on this machine; the live page is not looked at");
            abort("no Chromium");
        }
        state.samples(List.of(sample(1500, 0), sample(4000, 1),
                new Sample(HOSTILE, Double.NaN, Quality.BAD, START, START)));
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="
                + folder.resolve("profile"), "--virtual-time-budget=4000", "--dump-dom", server.address())
                .redirectOutput(dom.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            Patience.await("the page to watch", () -> server.viewers() == 1);
            Thread.sleep(1_500);
            // The browser waits for the events to end before it tells what it shows.
            server.close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        String text = Files.readString(dom);
        assertThat(text).contains("class=\"tw-node live-alarm\"", "<text class=\"tw-value-text\">4</text>", "state alarm",
                "p1.power is outside of what is allowed", "x.&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;", "state bad");
    }

    private static Sample sample(double watts, int seconds) {
        return new Sample("p1.power", watts, Quality.GOOD, START.plusSeconds(seconds), START.plusSeconds(seconds));
    }

    private BufferedReader events() throws IOException, InterruptedException {
        InputStream body = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.address() + "events")).build(),
                HttpResponse.BodyHandlers.ofInputStream()).body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static JsonObject next(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (!line.startsWith("data: ")) {
            line = events.readLine();
        }
        return JsonParser.parseString(line.substring("data: ".length())).getAsJsonObject();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String status(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        }
    }
}
