package org.twinsmith.lang.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what someone who mistyped a name most likely meant. */
public final class Suggestions {
    private static final int MOST = 3;
    /** Nobody mistypes a longer one, and comparing takes the square of its length. */
    private static final int LONGEST = 200;

    private record Ranked(String name, int distance) {
    }

    private Suggestions() {
    }

    /** {@code did you mean 'a' or 'b'?}, or nothing where no name comes near. */
    public static String didYouMean(String wrong, Collection<String> names) {
        List<String> near = near(wrong, names);
        return near.isEmpty() ? "" : "did you mean '" + String.join("' or '", near) + "'?";
    }

    /** At most three names within a third of the word's length in edits, nearest first; two letters exchanged are one edit (Damerau 1964, CACM 7(3)). */
    public static List<String> near(String wrong, Collection<String> names) {
        if (wrong.length() > LONGEST) {
            return List.of();
        }
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
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int step(int[][] edits, String a, String b, int i, int j) {
        int substituted = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(substituted, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
