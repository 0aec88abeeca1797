package org.twinsmith.mqtt.sparkplug;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.google.gson.JsonParser;

/** Messages that the encoder {@code sparkplug-payload} 1.0.3 of Eclipse Tahu made; {@code sparkplug-vectors.js} of the tests makes them anew. */
final class Vectors {
    private Vectors() {
    }

    static byte[] of(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream("vectors.json")) {
            return Base64.getDecoder().decode(JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)).getAsJsonObject().get(name).getAsString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
