package org.twinsmith.core.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads columns of numbers from a text of cells between commas, semicolons or tabs (RFC 4180), which stands in the folder
 * of a model's file or below. The text is not trusted: its size is limited, and a link does not lead out of the folder.
 */
public final class NumberColumns {
    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_ROWS = 200_000;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,4})?");

    /** Seconds of a recording, about 32 years, beyond which they are those since 1970. */
    private static final double LATEST_TIME = 1e9;
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final int MOST_RECENT = 8;
    private static final Map<Version, Outcome> RECENT = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, Outcome> eldest) {
            return size() > MOST_RECENT;
        }
    });

    private final String name;
    private final List<String> headings;
    private final boolean recorded;

    /** A file at a time, and what was asked of it. */
    private record Version(Path file, String name, List<String> headings, boolean recorded, long size, FileTime modified) {
        Version {
            headings = List.copyOf(headings);
        }
    }

    private NumberColumns(String name, List<String> headings, boolean recorded) {
        this.name = name;
        this.headings = headings;
        this.recorded = recorded;
    }

    /** What came of it. */
    public sealed interface Outcome {
    }

    /**
     * The numbers.
     *
     * @param columns one array for each heading, in the order asked for; all of one length; not to be changed
     * @param lines the line of each row, from 1
     * @param begin the instant that a time of 0 means, in seconds since 1970; empty where the file has no instants
     */
    public record Read(List<double[]> columns, int[] lines, OptionalDouble begin) implements Outcome {
    }

    /** Why there are none. @param message with file and line */
    public record Refused(String message, String remedy) implements Outcome {
    }

    /**
     * Reads columns.
     *
     * @param beside the path of the model's file
     * @param name the path of the text, relative to the folder of that file
     * @param headings the first row's cells over the columns that are wanted
     */
    public static Outcome read(String beside, String name, List<String> headings) {
        return read(beside, new NumberColumns(name, headings, false));
    }

    /**
     * Reads what was recorded, as {@link #read(String, String, List)} does. Where a cell is empty or {@code NaN}, nothing is known, and
     * the number is not a number. A heading may do without the unit that it has in the file. The first column is the time: numbers, or
     * instants such as {@code 2026-03-01T12:00:00Z} (ISO 8601), which become seconds since the first of them.
     */
    public static Outcome recorded(String beside, String name, List<String> headings) {
        return read(beside, new NumberColumns(name, headings, true));
    }

    private static Outcome read(String beside, NumberColumns reader) {
        String name = reader.name;
        try {
            Path folder = Path.of(beside).toAbsolutePath().normalize().getParent();
            Path file = folder.resolve(name).normalize();
            if (name.isBlank() || Path.of(name).isAbsolute() || !file.startsWith(folder)) {
                return outside(name);
            }
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                return outside(name);
            }
            return Files.isRegularFile(real) ? reader.recent(real) : new Refused("'" + name + "' is no file", "");
        } catch (InvalidPathException e) {
            return outside(name);
        } catch (NoSuchFileException e) {
            return new Refused("there is no file '" + name + "' beside the model", "the path begins at the folder of this text");
        } catch (CharacterCodingException e) {
            return new Refused("'" + name + "' is not UTF-8 text", "save it with the encoding UTF-8");
        } catch (IOException e) {
            return new Refused("'" + name + "' cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    private static Refused outside(String name) {
        return new Refused("'" + name + "' does not lead to a file in the folder of this text or below",
                "copy the file there and give its relative path");
    }

    /** What was read before, where the file is as it was then: an editor asks at every keystroke. */
    private Outcome recent(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Version version = new Version(file, name, headings, recorded, now.size(), now.lastModifiedTime());
        Outcome known = RECENT.get(version);
        if (known == null) {
            known = sized(file);
            // A file may change twice within one tick of its clock, so that a fresh one is not taken for the same.
            if (now.lastModifiedTime().toInstant().isBefore(Instant.now().minus(SETTLED))) {
                RECENT.put(version, known);
            }
        }
        return known;
    }

    private Outcome sized(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return new Refused("'" + name + "' is larger than " + (MOST_BYTES >> 20) + " MiB", "keep the points that matter");
        }
        String text = Files.readString(file);
        List<String> lines = CsvText.unmarked(text).lines().toList();
        return lines.isEmpty() ? new Refused("'" + name + "' is empty", "") : headed(lines);
    }

    private Outcome headed(List<String> lines) {
        for (char separator : new char[] {',', ';', '\t'}) {
            List<String> cells = named(cells(lines.getFirst(), separator));
            if (cells.containsAll(headings)) {
                return numbers(lines, separator, cells);
            }
        }
        List<String> found = cells(lines.getFirst(), ',');
        String missing = headings.stream().filter(heading -> !found.contains(heading)).findFirst().orElseThrow();
        return new Refused("'" + name + "' has no column \"" + missing + "\"", "its first line has "
                + found.stream().limit(20).map(cell -> '"' + cell + '"').collect(Collectors.joining(", ")));
    }

    /** The headings of a file under the names by which they are asked for. */
    private List<String> named(List<String> cells) {
        return !recorded ? cells : cells.stream().map(cell -> {
            int unit = cell.indexOf('[');
            String plain = unit < 0 ? cell : cell.substring(0, unit).strip();
            return !headings.contains(cell) && headings.contains(plain) ? plain : cell;
        }).toList();
    }

    private Outcome numbers(List<String> lines, char separator, List<String> heads) {
        for (String heading : headings) {
            if (heads.indexOf(heading) != heads.lastIndexOf(heading)) {
                return new Refused("'" + name + "' has two columns \"" + heading + "\"", "give them different headings");
            }
        }
        List<Integer> rows = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        boolean dated = false;
        for (int line = 2; line <= lines.size(); line++) {
            if (lines.get(line - 1).isBlank()) {
                continue;
            }
            if (rows.size() == MOST_ROWS) {
                return new Refused("'" + name + "' has more than " + MOST_ROWS + " rows", "keep the points that matter");
            }
            List<String> cells = cells(lines.get(line - 1), separator);
            double[] row = new double[headings.size()];
            for (int i = 0; i < row.length; i++) {
                int column = heads.indexOf(headings.get(i));
                String cell = column < cells.size() ? cells.get(column) : "";
                row[i] = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : recorded && i == 0 ? instant(cell) : Double.NaN;
                boolean unknown = recorded && i > 0 && (cell.isEmpty() || cell.equalsIgnoreCase("nan"));
                if (!Double.isFinite(row[i]) && !unknown) {
                    return new Refused(name + ":" + line + ": \"" + shown(cell) + "\" under \"" + headings.get(i)
                            + "\" is no finite number", "numbers are written with a point, such as 0.5 or 1e-3");
                }
            }
            rows.add(line);
            values.add(row);
            dated |= recorded && row[0] > LATEST_TIME;
        }
        OptionalDouble begin = dated ? OptionalDouble.of(values.getFirst()[0]) : OptionalDouble.empty();
        begin.ifPresent(first -> values.forEach(row -> row[0] -= first));
        return new Read(columns(values), rows.stream().mapToInt(Integer::intValue).toArray(), begin);
    }

    /** Seconds since 1970; not a number for what is no instant. */
    private static double instant(String cell) {
        try {
            Instant instant = OffsetDateTime.parse(cell).toInstant();
            return instant.getEpochSecond() + instant.getNano() * 1e-9;
        } catch (DateTimeException e) {
            // Whoever asks tells what stands there.
            return Double.NaN;
        }
    }

    private static String shown(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }

    private List<double[]> columns(List<double[]> rows) {
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            columns.add(rows.stream().mapToDouble(row -> row[column]).toArray());
        }
        return columns;
    }

    /** The cells of a line without the blanks around them; a line whose last quote is never closed is one cell. */
    private static List<String> cells(String line, char separator) {
        try {
            return CsvText.rows(line, separator, 1).stream().findFirst().map(CsvText.Row::cells).orElse(List.of("")).stream()
                    .map(String::strip).toList();
        } catch (CsvText.OpenQuote e) {
            return List.of(line.strip());
        }
    }
}
