package org.twinsmith.runtime.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of the page. It loads nothing from anywhere but its own server, and its policy (W3C CSP Level 3) lets it run
 * its own script only.
 *
 * @param title plain text
 * @param drawing SVG, whose own style sheets the policy names by their hashes
 */
public record LivePage(String title, String drawing) {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    String html() {
        return resource("live.html").replace("{title}", escaped(title)).replace("{drawing}", drawing);
    }

    static String resource(String name) {
        try (InputStream in = LivePage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the page's own " + name, e);
        }
    }

    String policy() {
        String styles = STYLE.matcher(drawing).results().map(match -> " '" + hash(match.group(1)) + "'").distinct()
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'; style-src 'self'" + styles
                + "; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String hash(String text) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
