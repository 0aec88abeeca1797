package org.twinsmith.cli.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.exchange.orbit.OrbitHistory;
import org.twinsmith.simulation.RowKind;
import org.twinsmith.simulation.RunListener;

/** Remembers where the bodies of a run were at its rows. Bodies are what {@code twin.space.OrbitingBody} declares. */
final class OrbitRecorder implements RunListener {
    private static final String DATE = ".date";
    private static final List<String> MEMBERS = List.of(".position[1]", ".position[2]", ".position[3]", ".velocity[1]", ".velocity[2]", ".velocity[3]",
            ".latitude", ".longitude", ".altitude");
    private static final int STATE = 6;
    /** Between rows, s: those of an event are closer, and messages are written to the microsecond. */
    private static final double CLOSEST = 1e-3;
    private final List<Body> bodies;

    /** A body and its rows: each the date and its members. */
    private record Body(String name, Variable date, List<Variable> members, List<double[]> rows) {
        void add(double[] values) {
            double now = date.in(values);
            if (rows.isEmpty() || now - rows.getLast()[0] > CLOSEST) {
                double[] row = new double[1 + members.size()];
                row[0] = now;
                for (int i = 0; i < members.size(); i++) {
                    row[i + 1] = members.get(i).in(values);
                }
                rows.add(row);
            }
        }

        OrbitHistory history() {
            return new OrbitHistory(name, rows.stream().mapToDouble(row -> row[0]).toArray(),
                    rows.stream().map(row -> Arrays.copyOfRange(row, 1, 1 + STATE)).toArray(double[][]::new),
                    rows.stream().map(row -> Arrays.copyOfRange(row, 1 + STATE, row.length)).toArray(double[][]::new));
        }
    }

    OrbitRecorder(ProgramInfo info) {
        bodies = info.variables().stream().filter(variable -> variable.name().endsWith(DATE)).flatMap(variable -> body(info, variable).stream()).toList();
    }

    private static Optional<Body> body(ProgramInfo info, Variable date) {
        String name = date.name().substring(0, date.name().length() - DATE.length());
        List<Variable> members = MEMBERS.stream().flatMap(member -> named(info, name + member)).toList();
        return members.size() == MEMBERS.size() ? Optional.of(new Body(name, date, members, new ArrayList<>())) : Optional.empty();
    }

    private static Stream<Variable> named(ProgramInfo info, String name) {
        return info.variables().stream().filter(variable -> variable.name().equals(name));
    }

    boolean isEmpty() {
        return bodies.isEmpty();
    }

    @Override
    public void row(double time, double[] values, RowKind kind) {
        bodies.forEach(body -> body.add(values));
    }

    /** Of the bodies that moved, in the order of the model. */
    List<OrbitHistory> histories() {
        return bodies.stream().filter(body -> body.rows().size() > 1).map(Body::history).toList();
    }
}
