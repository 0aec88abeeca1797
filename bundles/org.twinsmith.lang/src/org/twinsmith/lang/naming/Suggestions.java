package org.twinsmith.lang.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what someone who mistyped a name most likely meant. */
public final class Suggestions {
    private static final int MOST = 3;

    private record Ranked(String name, int distance) {
    }

    private Suggestions() {
    }

    /** {@code did you mean 'a' or 'b'?}, or nothing where no name comes near. */
    public static String didYouMean(String wrong, Collection<String> names) {
        List<String> near = near(wrong, names);
        return near.isEmpty() ? "" : "did you mean '" + String.join("' or '", near) + "'?";
    }

    /** At most three names within a third of the word's length in edits (Levenshtein 1966), nearest first. */
    public static List<String> near(String wrong, Collection<String> names) {
        int allowed = Math.max(1, wrong.length() / 3);
        return names.stream().distinct().filter(name -> Math.abs(name.length() - wrong.length()) <= allowed)
                .map(name -> new Ranked(name, distance(wrong, name)))
                .filter(ranked -> ranked.distance <= allowed)
                .sorted(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::name))
                .limit(MOST).map(Ranked::name).toList();
    }

    private static int distance(String wrong, String name) {
        if (wrong.equalsIgnoreCase(name)) {
            return 0;
        }
        String a = wrong.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
