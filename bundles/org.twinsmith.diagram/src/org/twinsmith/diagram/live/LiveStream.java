package org.twinsmith.diagram.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.twinsmith.diagram.paint.LiveValue;
import org.twinsmith.diagram.paint.LiveValue.State;

import com.google.gson.JsonParseException;

/**
 * Follows the events of a live page (WHATWG HTML, section 9.2), and comes back when the connection is lost; until then what is known
 * is old. Listeners are called from a thread of its own.
 */
public final class LiveStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 1000;
    private static final int MOST_SIGNALS = 100_000;
    private static final int LONGEST_LINE = 16 << 20;
    private final URI events;
    private final Consumer<Map<String, LiveValue>> listener;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, LiveValue> values = new HashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    private LiveStream(URI events, Consumer<Map<String, LiveValue>> listener) {
        this.events = events;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("live values").unstarted(this::follow);
    }

    /**
     * Follows a page.
     *
     * @param address as {@code twinsmith live} prints it, with a token where there is one
     * @param listener told all values that are known, by signal
     * @throws IllegalArgumentException where the address is none of a page
     */
    public static LiveStream of(String address, Consumer<Map<String, LiveValue>> listener) {
        LiveStream stream = new LiveStream(check(address), listener);
        stream.thread.start();
        return stream;
    }

    /**
     * Where the events of a page are.
     *
     * @throws IllegalArgumentException where the address is none of a page
     */
    public static URI check(String address) {
        try {
            URI page = new URI(address.strip());
            if (page.getHost() != null && ("http".equals(page.getScheme()) || "https".equals(page.getScheme()))) {
                return URI.create(page.getScheme() + "://" + page.getRawAuthority() + "/events" + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()));
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(wrong(address), e);
        }
        throw new IllegalArgumentException(wrong(address));
    }

    private static String wrong(String address) {
        return "'" + address + "' is no address of a page, such as http://127.0.0.1:8080/";
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        client.shutdownNow();
    }

    private void follow() {
        while (!closed) {
            try {
                HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(events).header("Accept", "text/event-stream").build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream in = answer.body()) {
                    if (answer.statusCode() == 200) {
                        listen(in);
                    }
                }
                lost();
            } catch (IOException | JsonParseException e) {
                lost();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void listen(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int each = lines.read(); each >= 0 && !closed; each = lines.read()) {
            if (each == '\n') {
                hear(line.toString());
                line.setLength(0);
            } else if (line.length() < LONGEST_LINE) {
                line.append((char) each);
            } else {
                throw new IOException("a line is too long");
            }
        }
    }

    private void hear(String line) {
        if (line.startsWith("data:")) {
            values.putAll(LiveMessages.read(line.substring(5)));
            if (values.size() > MOST_SIGNALS) {
                throw new JsonParseException("there are too many signals");
            }
            listener.accept(Map.copyOf(values));
        }
    }

    /** Nobody knows how the values are now. */
    private void lost() {
        if (!closed) {
            values.replaceAll((signal, value) -> value.as(State.STALE));
            listener.accept(Map.copyOf(values));
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
