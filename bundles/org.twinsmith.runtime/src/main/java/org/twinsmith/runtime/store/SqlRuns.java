package org.twinsmith.runtime.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.quantity.Unit;

/** What a store is told of runs, besides samples. Every method says how many rows it changed. */
record SqlRuns(Sql sql) {
    int begin(RunRecord run) throws SQLException {
        return sql.update("INSERT INTO run (id, namespace, system, scenario, started, provenance) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                run.id(), run.namespace(), run.system(), run.scenario(), Times.nanos(run.started()), run.provenance());
    }

    int describe(String run, Map<String, Unit> units) throws SQLException {
        for (Map.Entry<String, Unit> each : units.entrySet()) {
            Unit unit = each.getValue();
            sql.update("INSERT INTO unit (run, signal, text, factor, \"offset\", growth) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (run, signal) DO UPDATE SET"
                    + " text = excluded.text, factor = excluded.factor, \"offset\" = excluded.\"offset\", growth = excluded.growth",
                    run, each.getKey(), unit.text(), unit.factor(), unit.offset(), unit.growth());
        }
        return units.size();
    }

    int mark(String journal, JournalMark end) throws SQLException {
        return sql.update("INSERT INTO journal (id, segment, \"offset\") VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET segment = excluded.segment,"
                + " \"offset\" = excluded.\"offset\"", journal, end.segment(), end.offset());
    }

    int add(String run, Instant time, Diagnostic diagnostic) throws SQLException {
        String message = diagnostic.remedy().isEmpty() ? diagnostic.message() : diagnostic.message() + "; " + diagnostic.remedy();
        return sql.update("INSERT INTO finding (run, time, code, severity, message) VALUES (?, ?, ?, ?, ?)", run, Times.nanos(time),
                diagnostic.code().id(), diagnostic.severity().label(), message);
    }

    int add(String run, Gap gap) throws SQLException {
        return sql.update("INSERT INTO gap (run, signal, start, until, cause, bridged) VALUES (?, ?, ?, ?, ?, ?)", run, gap.signal(),
                Times.nanos(gap.from()), Times.nanos(gap.until()), gap.cause().name(), gap.bridged() ? 1 : 0);
    }

    int fill(String run, String signal, Instant from, Instant until) throws SQLException {
        return sql.update("UPDATE gap SET bridged = 1 WHERE run = ? AND signal = ? AND start >= ? AND until <= ?", run, signal,
                Times.nanos(from), Times.nanos(until));
    }

    int remove(String run) throws SQLException {
        sql.update("DELETE FROM sample WHERE signal IN (SELECT id FROM signal WHERE run = ?)", run);
        for (String table : List.of("signal", "finding", "gap", "unit")) {
            sql.update("DELETE FROM " + table + " WHERE run = ?", run);
        }
        return sql.update("DELETE FROM run WHERE id = ?", run);
    }

    int removeBefore(Instant time) throws SQLException {
        sql.update("DELETE FROM gap WHERE until < ?", Times.nanos(time));
        return sql.update("DELETE FROM sample WHERE source < ?", Times.nanos(time));
    }

    int removeBefore(String namespace, String system, String signal, Instant time) throws SQLException {
        sql.update("DELETE FROM gap WHERE signal = ? AND until < ? AND run IN (SELECT id FROM run WHERE namespace = ? AND system = ?)", signal,
                Times.nanos(time), namespace, system);
        return sql.update("DELETE FROM sample WHERE source < ? AND signal IN (SELECT signal.id FROM signal JOIN run ON run.id = signal.run"
                + " WHERE name = ? AND namespace = ? AND system = ?)", Times.nanos(time), signal, namespace, system);
    }
}
