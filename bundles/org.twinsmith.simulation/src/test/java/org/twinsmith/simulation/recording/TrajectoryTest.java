package org.twinsmith.simulation.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.RowKind;
import org.twinsmith.simulation.table.CsvTable;

class TrajectoryTest {
    private static Variable variable(String name, ValueType type, Unit unit, int slot, boolean negated) {
        return new Variable(name, Role.DISCRETE, type, unit, slot, negated, Interval.ALL, true, false, "",
                Place.NOWHERE);
    }

    private static Trajectory trajectory() {
        Unit celsius = new Unit("degC", Dimension.NONE, 1, 273.15);
        Trajectory trajectory = new Trajectory(List.of(
                variable("bearing", new ValueType.Real(), celsius, 0, false),
                variable("a,b", new ValueType.Real(), new Unit("kPa", Dimension.NONE, 1000, 0), 1, true),
                variable("count", new ValueType.Integer(), Unit.ONE, 2, false),
                variable("on", new ValueType.Boolean(), Unit.ONE, 3, false),
                variable("mode", new ValueType.Enumeration("Mode", List.of("off", "auto")), Unit.ONE, 4, false)));
        trajectory.row(0, new double[] {293.15, 0, 3, 1, 1}, RowKind.SAMPLE);
        trajectory.row(0.1, new double[] {283.15, -2500, -3, 0, 0}, RowKind.SAMPLE);
        return trajectory;
    }

    @Test
    void shows_values_in_their_units_and_enumerations_by_their_literals(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new folder/results.csv");
        CsvTable.write(trajectory().table(), file);
        assertThat(file).hasContent("""
                time [s],bearing [degC],"a,b [kPa]",count [1],on [1],mode [1]
                0.0,20.0,0.0,3,1,auto
                0.1,10.0,2.5,-3,0,off
                """);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_folder_that_is_a_file_is_one_clear_finding(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "not mine");
        assertThatThrownBy(() -> CsvTable.write(trajectory().table(), file.resolve("results.csv")))
                .isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics().getFirst().code())
                        .isEqualTo(Code.UNWRITABLE));
        assertThat(file).hasContent("not mine");
    }
}
