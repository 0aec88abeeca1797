package org.twinsmith.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page's content security policy (W3C CSP Level 3): nothing is loaded from anywhere, and only the very style sheets
 * and the very script that are in the page count, named by their hashes.
 */
final class ContentPolicy {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private ContentPolicy() {
    }

    /** The policy for a page's style sheet and script, and for the style sheets in a drawing. */
    static String of(String style, String script, String drawing) {
        List<String> inDrawing = STYLE.matcher(drawing).results().map(match -> match.group(1)).toList();
        String styles = Stream.concat(Stream.of(style), inDrawing.stream()).distinct()
                .map(ContentPolicy::hash).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src " + styles + "; script-src " + hash(script)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
