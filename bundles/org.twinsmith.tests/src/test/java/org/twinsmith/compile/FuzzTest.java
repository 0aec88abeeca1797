package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.fixture.Corpus;

/**
 * Mutants of every example and library file through all that an editor and the compiler do with a text. The seed of each mutant is
 * in the failure; {@code twinsmith.fuzz.seed} runs that one alone.
 */
class FuzzTest {
    private static final long FIRST_SEED = 20261121;
    private static final int SHORT = 200;
    private static final int FULL = 10_000;
    private static final int MOST_SHOWN = 20;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Test
    void someHundredMutantsGiveAnswers() throws IOException {
        run(SHORT);
    }

    @Test
    @Tag("long")
    void tenThousandMutantsGiveAnswers() throws IOException {
        run(FULL);
    }

    @Test
    @Tag("long")
    void aTextMayEndAtAnyCharacter() throws IOException {
        List<Fuzzed> corpus = Corpus.models().stream().map(Fuzzed::new).toList();
        List<String> wrong = new ArrayList<>();
        for (Fuzzed fuzzed : corpus) {
            fuzzed.texts().forEach((path, text) -> {
                for (int end = 0; end < text.length(); end++) {
                    fuzzed.answer(path, text.substring(0, end), "the first " + end + " characters of " + path, LONGEST).ifPresent(wrong::add);
                }
                fuzzed.restore(path);
            });
        }
        report("beginnings of all files", corpus);
        assertNothing(wrong);
    }

    private static void run(int mutants) throws IOException {
        List<Fuzzed> corpus = Corpus.models().stream().map(Fuzzed::new).toList();
        long only = Long.getLong("twinsmith.fuzz.seed", -1);
        List<String> wrong = new ArrayList<>();
        for (long seed = only < 0 ? FIRST_SEED : only; seed < (only < 0 ? FIRST_SEED + mutants : only + 1); seed++) {
            Random random = new Random(seed);
            Fuzzed fuzzed = corpus.get(random.nextInt(corpus.size()));
            String path = List.copyOf(fuzzed.texts().keySet()).get(random.nextInt(fuzzed.texts().size()));
            String mutant = new Mutation(random).of(fuzzed.texts().get(path));
            fuzzed.answer(path, mutant, "seed " + seed + ", a mutant of " + path, LONGEST).ifPresent(wrong::add);
            fuzzed.restore(path);
        }
        report("mutants from seed " + FIRST_SEED, corpus);
        assertNothing(wrong);
        assertThat(parsed(corpus)).isGreaterThanOrEqualTo(only < 0 ? mutants * 3 / 10 : 0);
    }

    private static void assertNothing(List<String> wrong) {
        assertThat(wrong.stream().limit(MOST_SHOWN).toList()).as("%d texts without a proper answer", wrong.size()).isEmpty();
    }

    private static int parsed(List<Fuzzed> corpus) {
        return corpus.stream().mapToInt(Fuzzed::parsed).sum();
    }

    private static void report(String what, List<Fuzzed> corpus) {
        int answers = corpus.stream().mapToInt(Fuzzed::answers).sum();
        Fuzzed slowest = corpus.stream().max(Comparator.comparing(Fuzzed::longest)).orElseThrow();
        System.out.printf("fuzzing: %d %s, of which %d parse; %d s in all, the slowest %d ms: %s%n", answers, what, parsed(corpus),
                corpus.stream().mapToLong(each -> each.spent().toMillis()).sum() / 1000, slowest.longest().toMillis(), slowest.slowest());
    }

    /** One change of a text, drawn from a seed: bytes, tokens, whole statements, or an early end. */
    private record Mutation(Random random) {
        private static final List<String> STRANGE = List.of("\u0000", "\uD83D", "\u202E", "\u0430", "{", "}", "(", ")", "[", "]", "\"", "/*", "..",
                "1e999", "0", "-", "^", "=", "der(", "if ", " then ", "when ", "end", "[m]", "[[[", "'", "\\", "\r", "\uFEFF", "é", "😀");

        String of(String text) {
            return switch (random.nextInt(8)) {
                case 0 -> bytes(text);
                case 1 -> text.substring(0, random.nextInt(text.length()));
                case 2, 3 -> tokens(text);
                case 4 -> lines(text);
                case 5 -> numbers(text);
                default -> trees(text);
            };
        }

        private String bytes(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i <= random.nextInt(3); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** A token removed, doubled, replaced by another of the text or by something strange, or exchanged. */
        private String tokens(String text) {
            List<String> tokens = new ArrayList<>(List.of(text.split("(?<=\\W)|(?=\\W)")));
            int at = random.nextInt(tokens.size());
            int other = random.nextInt(tokens.size());
            switch (random.nextInt(5)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(at));
                case 2 -> tokens.set(at, tokens.get(other));
                case 3 -> tokens.set(at, STRANGE.get(random.nextInt(STRANGE.size())));
                default -> Collections.swap(tokens, at, other);
            }
            return String.join("", tokens);
        }

        private String lines(String text) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(at));
                default -> Collections.swap(lines, at, random.nextInt(lines.size()));
            }
            return String.join("\n", lines) + "\n";
        }

        private String numbers(String text) {
            List<String> numbers = List.of("0", "-1", "1e308", "1e-308", "99999999999999999999", "0.5", "3");
            return replaced(text, "\\d+(\\.\\d+)?", numbers.get(random.nextInt(numbers.size())));
        }

        /** A name, unit, operator or bracketed group in place of another of its kind: most of these still parse. */
        private String trees(String text) {
            List<String> kinds = List.of("\\b[a-z]\\w*\\b", "\\[[^\\]\\n]*\\]", " [-+*/<>] ", "\\([^()\\n]*\\)", "\\b[A-Z]\\w*\\b", "= [^\\n]*", "\\{[^{}]*\\}");
            String kind = kinds.get(random.nextInt(kinds.size()));
            List<String> all = Pattern.compile(kind).matcher(text).results().map(MatchResult::group).toList();
            return all.isEmpty() ? text : replaced(text, kind, all.get(random.nextInt(all.size())));
        }

        private String replaced(String text, String kind, String instead) {
            List<MatchResult> all = Pattern.compile(kind).matcher(text).results().toList();
            if (all.isEmpty()) {
                return text;
            }
            MatchResult one = all.get(random.nextInt(all.size()));
            return text.substring(0, one.start()) + instead + text.substring(one.end());
        }
    }
}
