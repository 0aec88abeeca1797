package org.twinsmith.runtime.live;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/**
 * Serves the live page and, as server-sent events (WHATWG HTML, section 9.2), what changes on it, at most four times a
 * second. It only ever answers reading requests.
 */
public final class LiveServer implements AutoCloseable {
    private static final int MOST_VIEWERS = 32;
    private static final int PAUSE_MILLIS = 250;
    private static final int PAUSES_A_SIGN_OF_LIFE = 40;
    private static final Map<String, String> TYPES = Map.of("/live.js", "text/javascript", "/live.css", "text/css");
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore viewers = new Semaphore(MOST_VIEWERS);
    private final Set<AtomicLong> told = ConcurrentHashMap.newKeySet();
    private final Access access;
    private final LivePage page;
    private final LiveState state;
    private volatile boolean closed;

    private LiveServer(HttpServer server, Access access, LivePage page, LiveState state) {
        this.server = server;
        this.access = access;
        this.page = page;
        this.state = state;
    }

    /**
     * Opens the server.
     *
     * @param host name or address of the interface; any but the loopback one needs a token, which {@link #address} has
     * @param port 0 for any that is free
     * @throws DiagnosticException {@code PORT_IN_USE} where it cannot listen there
     */
    public static LiveServer open(String host, int port, LivePage page, LiveState state) {
        try {
            InetAddress where = InetAddress.getByName(host);
            HttpServer http = HttpServer.create(new InetSocketAddress(where, port), 0);
            Optional<String> token = where.isLoopbackAddress() ? Optional.empty() : Optional.of(Access.newToken());
            LiveServer server = new LiveServer(http, new Access(token, http.getAddress().getPort()), page, state);
            http.createContext("/", server::answer);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException | IllegalArgumentException e) {
            throw new DiagnosticException(Diagnostic.error(Code.PORT_IN_USE, "cannot serve the live page at " + host + ":" + port
                    + ": " + e.getMessage(), "take another port with --port; 0 takes any that is free", Place.NOWHERE), e);
        }
    }

    /** What to open in a browser. */
    public String address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().isAnyLocalAddress() ? "localhost" : bound.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort() + "/"
                + access.token().map(token -> "?token=" + token).orElse("");
    }

    /** How many pages are watching. */
    public int viewers() {
        return MOST_VIEWERS - viewers.availablePermits();
    }

    /** Waits until all who watch have been told what is now, but no longer than some time. */
    public void settle(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long now = state.snapshot().changes();
        try {
            while (told.stream().anyMatch(each -> each.get() < now) && System.nanoTime() - end < 0) {
                Thread.sleep(PAUSE_MILLIS / 10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Security-Policy", page.policy());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            String path = exchange.getRequestURI().getPath();
            if (!access.permits(exchange.getRequestHeaders(), exchange.getRequestURI().getRawQuery())) {
                send(exchange, 403, "text/plain", "This page needs the address, with its token, that 'twinsmith live' printed.\n");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "This page can only be read.\n");
            } else if (path.equals("/")) {
                access.cookie().ifPresent(cookie -> headers.set("Set-Cookie", cookie));
                send(exchange, 200, "text/html", page.html());
            } else if (TYPES.containsKey(path)) {
                send(exchange, 200, TYPES.get(path), LivePage.resource(path.substring(1)));
            } else if (path.equals("/events")) {
                events(exchange);
            } else {
                send(exchange, 404, "text/plain", "There is nothing here.\n");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void events(HttpExchange exchange) throws IOException {
        if (!viewers.tryAcquire()) {
            send(exchange, 503, "text/plain", MOST_VIEWERS + " pages are watching already.\n");
            return;
        }
        AtomicLong seen = new AtomicLong(-1);
        told.add(seen);
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            stream(exchange.getResponseBody(), seen);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            told.remove(seen);
            viewers.release();
        }
    }

    /** Until the page goes away, which a write tells, or the server is closed. */
    private void stream(OutputStream out, AtomicLong seen) throws IOException, InterruptedException {
        LiveJson json = new LiveJson();
        for (int pauses = 0; !closed; pauses++) {
            LiveState.Snapshot snapshot = state.snapshot();
            if (snapshot.changes() != seen.get()) {
                out.write(("data: " + json.next(snapshot) + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                seen.set(snapshot.changes());
            } else if (pauses % PAUSES_A_SIGN_OF_LIFE == 0) {
                out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
