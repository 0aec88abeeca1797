package org.twinsmith.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a report says of orbits, as a page of its own. */
public final class OrbitPage {
    private static final List<String> PARTS = List.of("tracks", "passes", "coverage");
    private static final Pattern SECTION = Pattern.compile("<section aria-labelledby=\"(\\w+)\">.*?</section>\n", Pattern.DOTALL);

    private OrbitPage() {
    }

    /**
     * The page with ground tracks, passes and coverage alone; empty where the run recorded none of them.
     *
     * @param report HTML text that {@link HtmlReport} wrote, in which what comes from a model is escaped
     */
    public static Optional<String> of(String report) {
        int body = report.indexOf("<body>\n");
        int script = report.lastIndexOf("<script>");
        if (body < 0 || script < body) {
            return Optional.empty();
        }
        String parts = SECTION.matcher(report).results().filter(found -> PARTS.contains(found.group(1))).map(MatchResult::group)
                .collect(Collectors.joining());
        return parts.isEmpty() ? Optional.empty()
                : Optional.of(report.substring(0, body) + "<body class=\"part\">\n<main>\n" + parts + "</main>\n" + report.substring(script));
    }
}
