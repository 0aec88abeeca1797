package org.twinsmith.sirius;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Sirius knows of the classes that a design uses, from the table beside. */
final class Features {
    private static final Pattern LINE = Pattern.compile("(\\w+)( \\*)? ([:=]) ([^!]+?)( !)?");

    /**
     * A feature of a class.
     *
     * @param child whether it holds elements, @param kind of the text, or the class of the elements, @param needed whether it must be there
     */
    record Feature(String name, boolean many, boolean child, String kind, boolean needed) {
    }

    private final Map<String, List<String>> supers = new LinkedHashMap<>();
    private final Map<String, Map<String, Feature>> own = new LinkedHashMap<>();

    Features() {
        String current = null;
        for (String line : text().lines().filter(each -> !each.isBlank() && !each.startsWith("#")).toList()) {
            if (line.startsWith("class ")) {
                String[] parts = line.substring("class ".length()).split(" < ");
                current = parts[0];
                supers.put(current, parts.length == 1 ? List.of() : List.of(parts[1].split(", ")));
                own.put(current, new LinkedHashMap<>());
            } else {
                Matcher matcher = LINE.matcher(line.strip());
                if (!matcher.matches()) {
                    throw new IllegalStateException(line);
                }
                own.get(current).put(matcher.group(1), new Feature(matcher.group(1), matcher.group(2) != null, matcher.group(3).equals("="),
                        matcher.group(4), matcher.group(5) != null));
            }
        }
    }

    private static String text() {
        try (InputStream table = Features.class.getResourceAsStream("/sirius/features.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String type) {
        return own.containsKey(type);
    }

    boolean isA(String type, String base) {
        return type.equals(base) || supers.getOrDefault(type, List.of()).stream().anyMatch(each -> isA(each, base));
    }

    Optional<Feature> feature(String type, String name) {
        return Optional.ofNullable(all(type).get(name));
    }

    Map<String, Feature> all(String type) {
        Map<String, Feature> all = new LinkedHashMap<>();
        supers.getOrDefault(type, List.of()).forEach(each -> all.putAll(all(each)));
        all.putAll(own.getOrDefault(type, Map.of()));
        return all;
    }
}
