package org.twinsmith.exchange.nodeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.nodeset.document.NodeSetReader;
import org.twinsmith.lang.ModelLoader;

/** Damaged NodeSets: each is imported as text without errors, or refused with line and column; nothing else is thrown. */
class NodeSetFuzzTest {
    private static final String[] HOSTILE = {"<", ">", "&", "\"", "ns=1;", "i=58", "i=1001", "i=6000", "-1", "99999999999", "\u0000", "\u202E", "]]>",
        "*/", "\"; }", "ns=1;s=Mixer7", "i=45", "<Value/>", "NaN", "1:<x>", "state", "é", "ns=1;i=1000"};

    @Test
    void aFewMutants() {
        mutants(100);
    }

    @Test
    @Tag("long")
    void aThousandMutants() {
        mutants(1_000);
    }

    private static void mutants(int count) {
        String original = NodeSets.mixer();
        int imported = 0;
        for (int seed = 0; seed < count; seed++) {
            imported += survives(mutant(original, new Random(seed)), seed) ? 1 : 0;
        }
        assertThat(imported).as("mutants that are still NodeSets, so that more than the parser is tested").isGreaterThan(count / 10);
    }

    private static boolean survives(byte[] mutant, int seed) {
        NodeSet set;
        try {
            set = NodeSetReader.read("mutant.xml", mutant);
        } catch (DiagnosticException e) {
            assertThat(e.diagnostics()).as("seed " + seed).allSatisfy(each -> {
                assertThat(each.code()).isEqualTo(Code.FOREIGN_SYNTAX);
                assertThat(each.place().line()).isPositive();
                assertThat(each.place().column()).isPositive();
            });
            return false;
        }
        NodeSetImport.Converted converted = NodeSets.importer().convert(List.of(set), required -> Optional.empty());
        assertThat(ModelLoader.standalone().loadTexts(converted.files()).errors()).as("seed " + seed).isEmpty();
        return true;
    }

    /** One to three places changed: characters replaced, taken out or doubled, attributes swapped. */
    private static byte[] mutant(String original, Random random) {
        StringBuilder text = new StringBuilder(original);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(14)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.delete(at, end);
                case 2 -> text.insert(at, HOSTILE[random.nextInt(HOSTILE.length)]);
                case 3 -> text.insert(at, text.substring(at, end));
                case 4, 5, 6, 7 -> swap(text, random);
                default -> digit(text, at, random);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Two attribute values change places. */
    private static void swap(StringBuilder text, Random random) {
        int one = text.indexOf("=\"", random.nextInt(text.length())) + 2;
        int other = text.indexOf("=\"", random.nextInt(text.length())) + 2;
        if (one > 2 && other > one + 200) {
            String first = text.substring(one, text.indexOf("\"", one));
            String second = text.substring(other, text.indexOf("\"", other));
            text.replace(other, other + second.length(), first);
            text.replace(one, one + first.length(), second);
        }
    }

    private static void digit(StringBuilder text, int at, Random random) {
        for (int i = at; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                text.setCharAt(i, (char) ('0' + random.nextInt(10)));
                return;
            }
        }
    }
}
