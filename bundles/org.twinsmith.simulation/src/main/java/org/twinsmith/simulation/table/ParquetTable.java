package org.twinsmith.simulation.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.file.WholeFile;

/**
 * Writes a table as a Parquet file (parquet-format 2.10, parquet.thrift), headed as in CSV. Numbers are DOUBLE, null where
 * there is none; whole numbers INT64; words UTF-8 strings, null where empty.
 */
final class ParquetTable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int GROUP = 1 << 20;
    private static final int INT64 = 2;
    private static final int DOUBLE = 5;
    private static final int BYTE_ARRAY = 6;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int UNCOMPRESSED = 0;

    private final Table table;
    private final OutputStream out;
    private final List<Group> groups = new ArrayList<>();
    private long position;

    /** Some rows of one column in the file. */
    private record Chunk(Column column, long offset, long length) {
    }

    /** The same rows of all columns. */
    private record Group(int rows, List<Chunk> chunks) {
    }

    private ParquetTable(Table table, OutputStream out) {
        this.table = table;
        this.out = out;
    }

    /** Writes a file whole or not at all. @throws org.twinsmith.core.diagnostic.DiagnosticException TW-0702 */
    static void write(Table table, Path path) {
        WholeFile.writeFile(path, beside -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                new ParquetTable(table, out).write();
            }
        });
    }

    private void write() throws IOException {
        put(MAGIC);
        for (int from = 0; from < table.rows(); from += GROUP) {
            int to = Math.min(table.rows(), from + GROUP);
            List<Chunk> chunks = new ArrayList<>();
            for (Column column : table.columns()) {
                byte[] bytes = new ParquetPages(column, from, to).bytes();
                chunks.add(new Chunk(column, position, bytes.length));
                put(bytes);
            }
            groups.add(new Group(to - from, chunks));
        }
        byte[] footer = footer();
        put(footer);
        put(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
        put(MAGIC);
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    private byte[] footer() {
        ThriftCompact footer = new ThriftCompact().i32(1, 1).structures(2, table.columns().size() + 1);
        footer.begin().string(4, "table").i32(5, table.columns().size()).end();
        table.columns().forEach(column -> schema(footer, column));
        footer.i64(3, table.rows()).structures(4, groups.size());
        for (Group group : groups) {
            footer.begin().structures(1, group.chunks.size());
            group.chunks.forEach(chunk -> metadata(footer, chunk, group.rows));
            footer.i64(2, group.chunks.stream().mapToLong(Chunk::length).sum()).i64(3, group.rows).end();
        }
        return footer.string(6, "Twinsmith").end().bytes();
    }

    private static void schema(ThriftCompact footer, Column column) {
        footer.begin().i32(1, type(column)).i32(3, OPTIONAL).string(4, column.heading());
        if (column instanceof Column.Words) {
            footer.i32(6, UTF8).begin(10).begin(1).end().end();
        }
        footer.end();
    }

    private static void metadata(ThriftCompact footer, Chunk chunk, int rows) {
        footer.begin().i64(2, chunk.offset).begin(3)
                .i32(1, type(chunk.column)).numbers(2, ParquetPages.PLAIN, ParquetPages.RUNS)
                .strings(3, chunk.column.heading()).i32(4, UNCOMPRESSED).i64(5, rows)
                .i64(6, chunk.length).i64(7, chunk.length).i64(9, chunk.offset)
                .end().end();
    }

    private static int type(Column column) {
        return switch (column) {
            case Column.Numbers numbers -> DOUBLE;
            case Column.Counts counts -> INT64;
            case Column.Words words -> BYTE_ARRAY;
        };
    }
}
