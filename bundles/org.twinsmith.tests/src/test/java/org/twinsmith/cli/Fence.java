package org.twinsmith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.twinsmith.fixture.Twins;

/** A fenced block of a page. @param info the words behind the opening fence @param line where it begins */
record Fence(String info, String text, int line) {
    private static final Pattern FENCE = Pattern.compile("^```([^\\n]+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** The blocks of a page of the repository, in order. */
    static List<Fence> of(String page) {
        try {
            String text = Files.readString(Twins.folder(page));
            return FENCE.matcher(text).results().map(found -> new Fence(found.group(1), found.group(2),
                    (int) text.substring(0, found.start()).lines().count() + 1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(String language) {
        return info.equals(language) || info.startsWith(language + " ");
    }

    /** The value of {@code key=value} or {@code key="several words"}; empty where there is none. */
    String attribute(String key) {
        Matcher matcher = Pattern.compile("\\b" + key + "=(?:\"([^\"]*)\"|(\\S+))").matcher(info);
        return !matcher.find() ? "" : matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    @Override
    public String toString() {
        return "line " + line;
    }
}
