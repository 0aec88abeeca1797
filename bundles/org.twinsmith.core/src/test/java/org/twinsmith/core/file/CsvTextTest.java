package org.twinsmith.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class CsvTextTest {
    private static List<List<String>> cells(String text) {
        return CsvText.rows(text, ',', 100).stream().map(CsvText.Row::cells).toList();
    }

    @Test
    void quotesProtectSeparatorsLineEndsAndEachOther() {
        assertThat(cells("a,\"b,c\",\"say \"\"so\"\"\"\r\n1, \"x\ny\" ,\n")).containsExactly(
                List.of("a", "b,c", "say \"so\""), List.of("1", "x\ny ", ""));
    }

    @Test
    void aRowIsToldByTheLineOnWhichItBegins() {
        assertThat(CsvText.rows("a\n\n\"b\nc\"\nd", ',', 100)).extracting(CsvText.Row::line).containsExactly(1, 3, 5);
    }

    @Test
    void readingEndsSoonAfterAsManyRowsAsAreWanted() {
        assertThat(CsvText.rows("1\n".repeat(1000), ';', 10)).hasSize(11);
    }

    @Test
    void aQuoteWithoutAnEndIsToldWithItsLine() {
        assertThatThrownBy(() -> cells("a\nb,\"c\nd")).isInstanceOfSatisfying(CsvText.OpenQuote.class,
                e -> assertThat(e.line()).isEqualTo(2));
    }

    @Test
    void whatIsWrittenReadsBackAsOneCell() {
        for (String cell : List.of("", "plain", "a,b", "a;b", "say \"so\"", "two\nlines")) {
            assertThat(cells("x," + CsvText.quoted(cell)).getFirst()).containsExactly("x", cell);
        }
    }
}
