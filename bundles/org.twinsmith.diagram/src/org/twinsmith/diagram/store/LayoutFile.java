package org.twinsmith.diagram.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;


/**
 * The layouts of the systems that one file declares.
 *
 * <p>What a line says that cannot be read, and what it says a second time, stays in the file, each before the line that it
 * stood before, so that neither a merge nor a newer version of this program loses anything.
 */
public final class LayoutFile {
    private static final String EXTENSION = ".layout";
    private static final String HEAD = "# Where things stand in the drawings of the file beside; one element a line, sorted.";

    /** A line that says something, or null at the end, with the lines before it that do not. */
    private record Entry(List<String> before, LayoutLine line) {
    }

    private final List<String> head;
    private final List<Entry> entries;
    private final List<String> tail;
    private final List<Problem> problems;

    private LayoutFile(List<String> head, List<Entry> entries, List<String> tail, List<Problem> problems) {
        this.head = List.copyOf(head);
        this.entries = List.copyOf(entries);
        this.tail = List.copyOf(tail);
        this.problems = List.copyOf(problems);
    }

    /** A line that counts for nothing. @param line its number, from 1, @param text what it says, @param reason why */
    public record Problem(int line, String text, String reason) {
    }

    /** The file that says nothing. */
    public static LayoutFile empty() {
        return new LayoutFile(List.of(HEAD), List.of(), List.of(), List.of());
    }

    /** The layout file that belongs to a file of the language: {@code station.layout} to {@code station.twin}. */
    public static Path beside(Path text) {
        String name = text.getFileName().toString();
        return text.resolveSibling(name.endsWith(".twin") ? name.substring(0, name.length() - 5) + EXTENSION : name + EXTENSION);
    }

    /** Reads a file's text; never fails. */
    public static LayoutFile of(String text) {
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> before = new ArrayList<>();
        Set<String> known = new HashSet<>();
        List<String> lines = text.lines().toList();
        List<String> head = lines.stream().takeWhile(line -> line.startsWith("#")).toList();
        for (int number = head.size() + 1; number <= lines.size(); number++) {
            String raw = lines.get(number - 1);
            Optional<LayoutLine> line = raw.startsWith("#") || raw.isBlank() ? Optional.empty() : LayoutLine.of(raw);
            if (line.isPresent() && known.add(line.get().key())) {
                entries.add(new Entry(List.copyOf(before), line.get()));
                before.clear();
            } else {
                if (!raw.startsWith("#") && !raw.isBlank()) {
                    problems.add(new Problem(number, raw, line.isPresent() ? "is said a second time" : "is not understood"));
                }
                before.add(raw);
            }
        }
        return lines.isEmpty() ? empty() : new LayoutFile(head, entries, before, problems);
    }

    /** The lines that count for nothing. */
    public List<Problem> problems() {
        return problems;
    }

    /** What the file says of a system. */
    public SystemLayout system(String name) {
        Map<String, NodeLayout> nodes = new TreeMap<>();
        Map<String, PinLayout> pins = new TreeMap<>();
        Map<String, LinkLayout> links = new TreeMap<>();
        Viewport view = null;
        for (Entry entry : entries) {
            LayoutLine line = entry.line();
            if (line.system().equals(name)) {
                switch (line.place()) {
                    case NodeLayout node -> nodes.put(line.path(), node);
                    case PinLayout pin -> pins.put(line.path(), pin);
                    case Viewport port -> view = port;
                    case LinkLayout link -> links.put(line.path(), link);
                }
            }
        }
        return new SystemLayout(nodes, pins, links, Optional.ofNullable(view));
    }

    /** This file with another layout of one system. What is said a second time of an element that now stands elsewhere goes. */
    public LayoutFile with(String name, SystemLayout layout) {
        Map<String, LayoutLine> wanted = new LinkedHashMap<>();
        lines(name, layout).forEach(line -> wanted.put(line.key(), line));
        List<Entry> changed = new ArrayList<>();
        List<String> carried = new ArrayList<>();
        Set<String> moved = new HashSet<>();
        for (Entry entry : entries) {
            LayoutLine line = entry.line();
            LayoutLine now = line.system().equals(name) ? wanted.remove(line.key()) : line;
            carried.addAll(entry.before());
            if (now != null) {
                changed.add(new Entry(List.copyOf(carried), now));
                carried.clear();
            }
            if (now == null || !line.text().equals(now.text())) {
                moved.add(line.key());
            }
        }
        wanted.values().forEach(line -> changed.add(new Entry(List.of(), line)));
        carried.addAll(tail);
        List<Entry> settled = changed.stream().map(entry -> new Entry(without(entry.before(), moved), entry.line())).toList();
        return new LayoutFile(head, settled, without(carried, moved), List.of());
    }

    private static List<String> without(List<String> lines, Set<String> moved) {
        return lines.stream().filter(text -> LayoutLine.of(text).filter(line -> moved.contains(line.key())).isEmpty()).toList();
    }

    private static List<LayoutLine> lines(String name, SystemLayout layout) {
        List<LayoutLine> lines = new ArrayList<>();
        layout.nodes().forEach((path, node) -> lines.add(new LayoutLine(name, LayoutLine.Kind.NODE, path, node)));
        layout.pins().forEach((path, pin) -> lines.add(new LayoutLine(name, LayoutLine.Kind.PIN, path, pin)));
        layout.links().forEach((path, link) -> lines.add(new LayoutLine(name, LayoutLine.Kind.LINK, path, link)));
        layout.view().ifPresent(view -> lines.add(new LayoutLine(name, LayoutLine.Kind.VIEW, "", view)));
        return lines;
    }

    /** The text of the file; the same layouts give the same text. */
    public String text() {
        StringBuilder out = new StringBuilder();
        head.forEach(line -> out.append(line).append('\n'));
        List<Entry> sorted = entries.stream().sorted(Comparator.comparing(entry -> entry.line().key())).toList();
        for (Entry entry : sorted) {
            entry.before().forEach(line -> out.append(line).append('\n'));
            out.append(entry.line().text()).append('\n');
        }
        tail.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}
