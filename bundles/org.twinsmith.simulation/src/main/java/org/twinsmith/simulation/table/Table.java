package org.twinsmith.simulation.table;

import java.util.List;
import java.util.Optional;

/** Columns of the same length, with different names. */
public record Table(List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
        if (columns.stream().mapToInt(Column::size).distinct().count() > 1) {
            throw new IllegalArgumentException("columns of different lengths");
        }
    }

    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().size();
    }

    /** The column of a name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
