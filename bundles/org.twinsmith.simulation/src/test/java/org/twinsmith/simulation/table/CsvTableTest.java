package org.twinsmith.simulation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.diagnostic.DiagnosticException;

class CsvTableTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Table table = new Table(List.of(new Column.Numbers("pressure, gauge", "mm[Hg]", new double[] {1.5, -0.0, 1e-300}),
                new Column.Numbers("plain", "", new double[] {0.1, Double.NaN, 3}),
                new Column.Words("note", List.of("say \"so\"", "", "two\nlines"))));
        CsvTable.write(table, folder.resolve("t.csv"));

        Table read = CsvTable.read(folder.resolve("t.csv"));

        assertThat(read.columns()).extracting(Column::name).containsExactly("pressure, gauge", "plain", "note");
        assertThat((Column.Numbers) read.columns().get(0)).satisfies(column -> {
            assertThat(column.unit()).isEqualTo("mm[Hg]");
            assertThat(column.values()).containsExactly(1.5, 0.0, 1e-300);
        });
        assertThat(((Column.Numbers) read.columns().get(1)).values()).containsExactly(0.1, Double.NaN, 3);
        assertThat(read.columns().get(2)).isEqualTo(table.columns().get(2));
    }

    @Test
    void semicolonsByteOrderMarksAndLineEndsOfOtherProgramsAreRead() throws Exception {
        Files.writeString(folder.resolve("t.csv"), "\ufefftime [s];x [m]\r\n0;1\r\n1;\r\n");

        Table table = CsvTable.read(folder.resolve("t.csv"));

        assertThat(table.rows()).isEqualTo(2);
        assertThat(((Column.Numbers) table.column("x").orElseThrow()).values()).containsExactly(1, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"~a,b\n1\n~|line 2 has 1 cells, the heading 2",
        "~a,a\n1,2\n~|two columns are named a", "~~|it is empty", "~a\n\"x\n~|line 2 has a quote that is never closed"})
    void whatIsNoTableIsRefusedWithItsPlace(String text, String reason) throws Exception {
        Files.writeString(folder.resolve("t.csv"), text);

        assertThatThrownBy(() -> CsvTable.read(folder.resolve("t.csv"))).isInstanceOf(DiagnosticException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsRefused() throws Exception {
        Files.write(folder.resolve("b.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThatThrownBy(() -> CsvTable.read(folder.resolve("none.csv"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> CsvTable.read(folder.resolve("b.csv"))).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> CsvTable.read(folder)).isInstanceOf(DiagnosticException.class);
    }
}
