package org.twinsmith.lang.linking;

/**
 * Where two texts differ: between what they begin with and what they end with alike.
 *
 * @param start offset of the first character that differs, in both texts
 * @param end offset behind the last one that differs, in the old text
 * @param longer how many characters the new text is longer
 */
record Difference(int start, int end, int longer) {

    static Difference between(String old, String now) {
        int most = Math.min(old.length(), now.length());
        int start = 0;
        while (start < most && old.charAt(start) == now.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < most - start && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
            same++;
        }
        return new Difference(start, old.length() - same, now.length() - old.length());
    }

    /** Whether all of the difference lies from one offset to another one of the old text, their ends included. */
    boolean isWithin(int from, int to) {
        return from <= start && end <= to;
    }
}
