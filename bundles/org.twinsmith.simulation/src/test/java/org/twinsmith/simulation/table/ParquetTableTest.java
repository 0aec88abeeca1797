package org.twinsmith.simulation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.DiagnosticException;

/** What we write as Parquet, read by Apache's implementation of the format. */
class ParquetTableTest {
    @TempDir
    Path folder;

    /** Rows as Apache reads them: a value for each heading, nothing for null. */
    private static final class Rows implements Hydrator<Map<String, Object>, Map<String, Object>, String[]> {
        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String[] path, Object value) {
            row.put(String.join(".", path), value);
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            row.values().removeIf(value -> value == null);
            return row;
        }
    }

    private List<Map<String, Object>> written(Table table) throws IOException {
        Path file = folder.resolve("new/results.parquet");
        TableFile.write(table, file);
        try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(file.toFile(), new Rows())) {
            return rows.toList();
        }
    }

    @Test
    void values_and_gaps_of_each_kind_are_read_to_the_bit() throws IOException {
        List<Map<String, Object>> rows = written(new Table(List.of(
                new Column.Numbers("time", "s", new double[] {0, 0.1, Double.MIN_VALUE, Double.NaN}),
                new Column.Numbers("a,\"b", "m3/h", new double[] {-0.0, Double.NEGATIVE_INFINITY, Math.PI, 1e308}),
                new Column.Counts("count", "1", List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE, -1L)),
                new Column.Words("mode", List.of("off", "", "übermäßig 🚰", "auto")))));

        assertThat(rows).containsExactly(
                Map.of("time [s]", 0.0, "a,\"b [m3/h]", -0.0, "count [1]", 0L, "mode", "off"),
                Map.of("time [s]", 0.1, "a,\"b [m3/h]", Double.NEGATIVE_INFINITY, "count [1]", Long.MIN_VALUE),
                Map.of("time [s]", Double.MIN_VALUE, "a,\"b [m3/h]", Math.PI, "count [1]", Long.MAX_VALUE, "mode",
                        "übermäßig 🚰"),
                Map.of("a,\"b [m3/h]", 1e308, "count [1]", -1L, "mode", "auto"));
    }

    @Test
    void many_columns_and_rows_of_more_than_one_page_and_group_keep_their_places() throws IOException {
        int many = (1 << 20) + 70_000;
        double[] values = IntStream.range(0, many).mapToDouble(i -> i % 1000 < 300 ? Double.NaN : i * 0.25).toArray();
        List<Map<String, Object>> long1 = written(new Table(List.of(new Column.Numbers("x", "m", values))));
        assertThat(long1).hasSize(many);
        for (int i = 0; i < many; i += 7) {
            assertThat(long1.get(i).get("x [m]")).isEqualTo(Double.isNaN(values[i]) ? null : values[i]);
        }

        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < 300; c++) {
            long first = c * 10L;
            columns.add(new Column.Counts("c" + c, LongStream.range(first, first + 3).boxed().toList()));
        }
        List<Map<String, Object>> wide = written(new Table(columns));
        assertThat(wide).hasSize(3);
        assertThat(wide.get(2)).hasSize(300).containsEntry("c299", 2992L).containsEntry("c14", 142L);
    }

    @Test
    void a_table_without_rows_has_its_columns() throws IOException {
        assertThat(written(new Table(List.of(new Column.Numbers("x", "m", new double[0]))))).isEmpty();
    }

    @Test
    void the_same_table_gives_the_same_bytes() throws IOException {
        Table table = new Table(List.of(new Column.Numbers("x", "m", new double[] {1, 2, 3})));
        TableFile.write(table, folder.resolve("a.parquet"));
        TableFile.write(table, folder.resolve("b.PARQUET"));
        assertThat(folder.resolve("a.parquet")).hasSameBinaryContentAs(folder.resolve("b.PARQUET"));
    }

    @Test
    void parquet_is_not_read_and_says_how_to_convert_it() throws IOException {
        Path file = Files.writeString(folder.resolve("a.parquet"), "PAR1");
        assertThatThrownBy(() -> TableFile.read(file)).isInstanceOf(DiagnosticException.class)
                .hasMessageContainingAll("TW-0701", "only written", "COPY");
    }
}
