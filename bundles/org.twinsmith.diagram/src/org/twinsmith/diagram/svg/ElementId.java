package org.twinsmith.diagram.svg;

/** Turns dotted paths of a model into XML ids that differ where the paths differ. */
public final class ElementId {
    private ElementId() {
    }

    /** {@code kind-path}; letters, digits, dot, hyphen and single underscores stay, the rest becomes {@code __hex_}. */
    public static String of(String kind, String path) {
        StringBuilder id = new StringBuilder(kind).append('-');
        path.codePoints().forEach(each -> append(id, each));
        return id.toString();
    }

    private static void append(StringBuilder id, int character) {
        boolean plain = character < 128 && (Character.isLetterOrDigit(character) || ".-".indexOf(character) >= 0);
        boolean underscore = character == '_' && id.charAt(id.length() - 1) != '_';
        if (plain || underscore) {
            id.append((char) character);
        } else {
            id.append("__").append(Integer.toHexString(character)).append('_');
        }
    }
}
