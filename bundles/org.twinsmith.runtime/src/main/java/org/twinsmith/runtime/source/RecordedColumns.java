package org.twinsmith.runtime.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.CsvTable;
import org.twinsmith.simulation.table.Table;

/**
 * The samples of a table: each cell that has a number is a good one at the time of its row; an empty cell after one says
 * that nothing is known any more. Times are seconds since the start of a run, or in another unit that the heading says,
 * or instants such as {@code 2026-03-01T12:00:00Z} (ISO 8601).
 */
final class RecordedColumns {
    private static final Map<String, Double> TIME_UNITS = Map.of("", 1.0, "s", 1.0, "ms", 1e-3, "us", 1e-6, "min", 60.0,
            "h", 3600.0, "d", 86_400.0);
    private final FollowedRecording recording;
    private final SourceListener listener;
    private final Table table;

    RecordedColumns(FollowedRecording recording, SourceListener listener) {
        this.recording = recording;
        this.listener = listener;
        table = CsvTable.read(recording.file());
    }

    /** In the order of their times. */
    List<Sample> samples() {
        IntFunction<Instant> times = times();
        List<Column.Numbers> columns = recording.columns().stream().map(this::column).toList();
        List<Sample> samples = new ArrayList<>();
        boolean[] known = new boolean[columns.size()];
        int[] rows = IntStream.range(0, table.rows()).boxed().sorted((a, b) -> times.apply(a).compareTo(times.apply(b)))
                .mapToInt(Integer::intValue).toArray();
        for (int row : rows) {
            for (int c = 0; c < known.length; c++) {
                double value = columns.get(c).value(row);
                boolean there = !Double.isNaN(value);
                if (there || known[c]) {
                    FollowedRecording.Column column = recording.columns().get(c);
                    Instant time = times.apply(row);
                    samples.add(new Sample(column.signal(), there ? column.unit().toSi(value) : Double.NaN,
                            there ? Quality.GOOD : Quality.BAD, time, time));
                }
                known[c] = there;
            }
        }
        return samples;
    }

    private IntFunction<Instant> times() {
        String heading = recording.timeColumn().isEmpty() ? "time" : recording.timeColumn();
        Column column = find(heading, Place.NOWHERE);
        Instant[] times = switch (column) {
            case Column.Numbers numbers -> relative(numbers);
            case Column.Words words -> words.values().stream().map(this::instant).toArray(Instant[]::new);
            case Column.Counts counts -> throw bad("has no times under '" + heading + "'", "", Place.NOWHERE);
        };
        return row -> times[row];
    }

    private Instant[] relative(Column.Numbers numbers) {
        Double factor = TIME_UNITS.get(numbers.unit());
        if (factor == null) {
            throw bad("has its times in [" + numbers.unit() + "]", "use s, ms, us, min, h or d, or instants such as"
                    + " 2026-03-01T12:00:00Z", Place.NOWHERE);
        }
        Instant[] times = new Instant[numbers.size()];
        for (int row = 0; row < times.length; row++) {
            double seconds = numbers.value(row) * factor;
            if (!(Math.abs(seconds) < 3e9)) {
                throw bad("has no usable time in row " + (row + 1), "every row needs a time", Place.NOWHERE);
            }
            long whole = (long) Math.floor(seconds);
            times[row] = recording.start().plusSeconds(whole).plusNanos(Math.round((seconds - whole) * 1e9));
        }
        return times;
    }

    private Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw bad("has '" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "' for a time",
                    "write instants such as 2026-03-01T12:00:00Z, or numbers", Place.NOWHERE);
        }
    }

    private Column.Numbers column(FollowedRecording.Column wanted) {
        if (!(find(wanted.heading(), wanted.place()) instanceof Column.Numbers numbers)) {
            throw bad("has words under '" + wanted.heading() + "', but numbers are needed for " + wanted.signal(), "",
                    wanted.place());
        }
        if (!numbers.unit().isEmpty() && !numbers.unit().equals(wanted.unit().text())) {
            listener.diagnostic(Diagnostic.warning(Code.BAD_BINDING, "the column '" + numbers.heading() + "' of "
                    + recording.file() + " is read in [" + wanted.unit().text() + "], as the binding says",
                    "write the unit of the heading into the binding", wanted.place()));
        }
        return numbers;
    }

    private Column find(String heading, Place place) {
        return table.columns().stream().filter(each -> each.heading().equals(heading) || each.name().equals(heading))
                .findFirst().orElseThrow(() -> bad("has no column '" + heading + "'", "it has "
                        + FollowedRecording.some(table.columns().stream().map(Column::heading).toList()), place));
    }

    private DiagnosticException bad(String what, String remedy, Place place) {
        return new DiagnosticException(Diagnostic.error(Code.BAD_BINDING, "the recording " + recording.file() + " " + what,
                remedy, place));
    }
}
