package org.twinsmith.opcua;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.twinsmith.opcua.address.Endpoint;

/** A client by node-opcua that listens to the events of a plant, and does what it is told. */
final class ForeignListener implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private final Process process;
    private final Map<String, BlockingQueue<String>> lines = new ConcurrentHashMap<>();

    /** Connects, and returns when it listens. @param log receives what went wrong */
    ForeignListener(Endpoint endpoint, Path log) throws IOException, InterruptedException {
        process = new ProcessBuilder("node", ForeignServer.sources().resolve("plant-client.js").toString(), endpoint.toString())
                .redirectError(log.toFile()).start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().start(() -> output.lines().forEach(line -> said(line.split(" ", 2)[0]).add(line)));
        await("ready");
    }

    /** Has it do something. */
    void order(String order) throws IOException {
        process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private BlockingQueue<String> said(String kind) {
        return lines.computeIfAbsent(kind, key -> new LinkedBlockingQueue<>());
    }

    /** What it says next of a kind. */
    JsonObject next(String kind) throws InterruptedException {
        return JsonParser.parseString(await(kind).substring(kind.length() + 1)).getAsJsonObject();
    }

    private String await(String kind) throws InterruptedException {
        String line = said(kind).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("no line that begins with " + kind + ", but " + lines);
        }
        return line;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
