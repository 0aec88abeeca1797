package org.twinsmith.ui.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template's text and the gaps in it.
 *
 * @param text what is inserted, each gap filled by what stands in it
 * @param places the offsets of each gap in the text, by its number; those of one number are written at once
 * @param lengths the length of what fills each gap, by its number
 */
record Gaps(String text, Map<String, List<Integer>> places, Map<String, Integer> lengths) {
    private static final Pattern GAP = Pattern.compile("\\$\\{(\\d+):([^}]*)}");

    /** @param template gaps are written {@code ${1:name}} */
    static Gaps of(String template) {
        StringBuilder text = new StringBuilder();
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        Map<String, Integer> lengths = new LinkedHashMap<>();
        Matcher gap = GAP.matcher(template);
        while (gap.find()) {
            gap.appendReplacement(text, "");
            places.computeIfAbsent(gap.group(1), number -> new ArrayList<>()).add(text.length());
            lengths.put(gap.group(1), gap.group(2).length());
            text.append(gap.group(2));
        }
        return new Gaps(gap.appendTail(text).toString(), places, lengths);
    }
}
