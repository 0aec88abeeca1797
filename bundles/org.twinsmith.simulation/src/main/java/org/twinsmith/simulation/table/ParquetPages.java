package org.twinsmith.simulation.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of one column as data pages of Parquet (parquet-format 2.10, README "Data Pages", Encodings.md): a level of
 * one bit for each row says whether there is a value, in runs; the values there are follow in plain encoding,
 * uncompressed, so that every reader of the format can do without further libraries.
 */
final class ParquetPages {
    static final int PLAIN = 0;
    static final int RUNS = 3;
    private static final int DATA_PAGE = 0;
    private static final int ROWS = 1 << 16;

    private final Column column;
    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream();

    /** Encodes rows from one to before another. */
    ParquetPages(Column column, int from, int to) throws IOException {
        this.column = column;
        for (int begin = from; begin < to; begin += ROWS) {
            page(begin, Math.min(to, begin + ROWS));
        }
    }

    /** Headers and pages. */
    byte[] bytes() {
        return chunk.toByteArray();
    }

    private void page(int from, int to) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(levels(from, to));
        page.writeBytes(values(from, to));
        chunk.writeBytes(new ThriftCompact().i32(1, DATA_PAGE).i32(2, page.size()).i32(3, page.size())
                .begin(5).i32(1, to - from).i32(2, PLAIN).i32(3, RUNS).i32(4, RUNS).end().end().bytes());
        page.writeTo(chunk);
    }

    private boolean isThere(int row) {
        return switch (column) {
            case Column.Numbers numbers -> !Double.isNaN(numbers.value(row));
            case Column.Counts counts -> true;
            case Column.Words words -> !words.values().get(row).isEmpty();
        };
    }

    /** Their length, then for each run its length times two as a varint, and its level. */
    private byte[] levels(int from, int to) {
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        int begin = from;
        for (int row = from + 1; row <= to; row++) {
            if (row == to || isThere(row) != isThere(begin)) {
                int length = row - begin << 1;
                while (length > 0x7f) {
                    runs.write(length & 0x7f | 0x80);
                    length >>>= 7;
                }
                runs.write(length);
                runs.write(isThere(begin) ? 1 : 0);
                begin = row;
            }
        }
        return little(4 + runs.size()).putInt(runs.size()).put(runs.toByteArray()).array();
    }

    /** Those that are there. */
    private byte[] values(int from, int to) {
        int[] rows = IntStream.range(from, to).filter(this::isThere).toArray();
        return switch (column) {
            case Column.Numbers numbers -> {
                ByteBuffer values = little(8 * rows.length);
                Arrays.stream(rows).forEach(row -> values.putDouble(numbers.value(row)));
                yield values.array();
            }
            case Column.Counts counts -> {
                ByteBuffer values = little(8 * rows.length);
                Arrays.stream(rows).forEach(row -> values.putLong(counts.values().get(row)));
                yield values.array();
            }
            case Column.Words words -> texts(Arrays.stream(rows).mapToObj(words.values()::get).toList());
        };
    }

    /** Each with its length before it. */
    private static byte[] texts(List<String> texts) {
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            values.writeBytes(little(4).putInt(bytes.length).array());
            values.writeBytes(bytes);
        }
        return values.toByteArray();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
