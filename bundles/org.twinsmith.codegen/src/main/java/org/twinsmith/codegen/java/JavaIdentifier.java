package org.twinsmith.codegen.java;

import java.util.Locale;
import java.util.Set;

import javax.lang.model.SourceVersion;

/** Makes identifiers of ASCII letters, digits and underscores from any name. */
final class JavaIdentifier {
    private static final int LONGEST = 80;

    private JavaIdentifier() {
    }

    /** {@code p1.ratedSpeed} becomes {@code P1_RATED_SPEED}. Different names may give the same. */
    static String constant(String name) {
        String words = shortened(name).replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        return started(words.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT));
    }

    /** {@code pumping-station} becomes {@code PumpingStation}. Different names may give the same. */
    static String type(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : shortened(name).split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                out.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return started(out.toString());
    }

    /** A package name from a namespace; segments that are words of Java get an underscore. */
    static String packageName(String namespace) {
        StringBuilder out = new StringBuilder("twin");
        for (String segment : shortened(namespace).split("\\.")) {
            String clean = segment.replaceAll("[^A-Za-z0-9]+", "_").toLowerCase(Locale.ROOT);
            if (!clean.isEmpty()) {
                String word = started(clean);
                out.append('.').append(SourceVersion.isName(word) ? word : word + "_");
            }
        }
        return out.toString();
    }

    /** An identifier that is not taken, which is taken from now on. */
    static String unique(String identifier, Set<String> taken) {
        String candidate = identifier;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = identifier + "_" + i;
        }
        return candidate;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    private static String started(String text) {
        String plain = text.isEmpty() || text.equals("_") ? "X" : text;
        return Character.isDigit(plain.charAt(0)) ? "X" + plain : plain;
    }
}
