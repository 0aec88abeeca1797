package org.twinsmith.lang;

/**
 * One text of a model.
 *
 * @param path the path as the user knows it; diagnostics show it
 * @param text its content
 * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal digits
 */
public record ModelSource(String path, String text, String sha256) {
}
