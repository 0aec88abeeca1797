package org.twinsmith.simulation.recording;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

import org.twinsmith.core.file.WholeFile;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;

/**
 * A trajectory as comma-separated text (RFC 4180, lines end in a line feed): the time in seconds, then each variable in
 * its own unit, booleans as 0 and 1, enumerations by their literal. Numbers are the shortest that read back the same.
 */
public final class CsvFile {
    private CsvFile() {
    }

    /** Writes a file whole or not at all. @throws org.twinsmith.core.diagnostic.DiagnosticException TW-0702 */
    public static void write(Trajectory trajectory, Path path) {
        WholeFile.write(path, out -> write(trajectory, out));
    }

    /** Writes the text. */
    public static void write(Trajectory trajectory, Writer out) throws IOException {
        out.write("time [s]");
        for (Variable variable : trajectory.variables()) {
            out.write(',');
            out.write(quoted(heading(variable)));
        }
        out.write('\n');
        for (int row = 0; row < trajectory.rows(); row++) {
            out.write(number(trajectory.time(row)));
            for (int column = 0; column < trajectory.variables().size(); column++) {
                out.write(',');
                out.write(cell(trajectory.variables().get(column), trajectory.si(column, row)));
            }
            out.write('\n');
        }
    }

    /** {@code name [unit]}; {@code [1]} for what has no unit. */
    private static String heading(Variable variable) {
        return variable.name() + " [" + variable.unit().text() + "]";
    }

    private static String cell(Variable variable, double si) {
        return switch (variable.type()) {
            case ValueType.Real real -> number(variable.unit().fromSi(si));
            case ValueType.Integer integer -> Long.toString(Math.round(variable.unit().fromSi(si)));
            case ValueType.Boolean truth -> si != 0 ? "1" : "0";
            case ValueType.Enumeration enumeration -> quoted(literal(enumeration, si));
        };
    }

    private static String literal(ValueType.Enumeration enumeration, double si) {
        int index = (int) Math.round(si);
        return index >= 0 && index < enumeration.literals().size() ? enumeration.literals().get(index) : number(si);
    }

    /** The shortest number that reads back the same; zero has no sign. */
    private static String number(double value) {
        return Double.toString(value + 0.0);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
