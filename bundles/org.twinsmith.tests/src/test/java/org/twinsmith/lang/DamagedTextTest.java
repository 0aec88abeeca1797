package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;

/** Damaged texts give diagnostics, never exceptions; the damage is seeded, so that a failure can be repeated. */
class DamagedTextTest {
    private static final Path STATION = Path.of(System.getProperty("twinsmith.root", "../.."), "examples", "pumping-station");
    private static final int MUTANTS = 150;

    private final Map<String, String> texts = read();

    private static Map<String, String> read() {
        try (Stream<Path> files = Files.list(STATION)) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".twin")).sorted().toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(String name, String text, String what) {
        Map<String, String> damaged = new LinkedHashMap<>(texts);
        damaged.put(name, text);
        assertThatCode(() -> {
            for (Diagnostic found : ModelLoader.standalone().loadTexts(damaged).diagnostics()) {
                assertThat(found.message()).doesNotContain("Exception", "null", "Impl@", "EValidator");
                assertThat(found.code()).isNotEqualTo(Code.INTERNAL);
                assertThat(found.place().offset() + found.place().length()).isLessThanOrEqualTo(damaged.get(found.place().file()).length());
            }
        }).as("%s of %s", what, name).doesNotThrowAnyException();
    }

    @Test
    void aTextMayEndAnywhere() {
        texts.forEach((name, text) -> {
            for (int end = 0; end < text.length(); end += 197) {
                load(name, text.substring(0, end), "the first " + end + " characters");
            }
        });
    }

    @Test
    void charactersMayBeMissingDoubledOrStrange() {
        Random random = new Random(20260101);
        List<String> strange = List.of("", "{", "}", "(", ")", "[", "]", "\"", ".", "=", "-", "^", ":", "\u0000", "\uD83D", "9e999", "extends", "/*");
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            String name = List.copyOf(texts.keySet()).get(random.nextInt(texts.size()));
            StringBuilder text = new StringBuilder(texts.get(name));
            for (int damage = 0; damage <= mutant % 3; damage++) {
                int at = random.nextInt(text.length() - 10);
                text.replace(at, at + random.nextInt(6), strange.get(random.nextInt(strange.size())));
            }
            load(name, text.toString(), "mutant " + mutant);
        }
    }

    @Test
    void wordsMayStandInTheWrongPlace() {
        Random random = new Random(20260102);
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            String name = List.copyOf(texts.keySet()).get(random.nextInt(texts.size()));
            String[] words = texts.get(name).split("(?<=\\s)");
            int from = random.nextInt(words.length);
            int to = random.nextInt(words.length);
            String kept = words[from];
            words[from] = words[to];
            words[to] = mutant % 2 == 0 ? kept : "";
            load(name, String.join("", words), "mutant " + mutant);
        }
    }
}
