package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.fixture.Twins;

/**
 * Mutants of every example and library file through all that an editor and the compiler do with a text. The seed of each mutant is
 * in the failure; {@code twinsmith.fuzz.seed} runs that one alone.
 */
class FuzzTest {
    private static final long FIRST_SEED = 20261121;
    private static final int SHORT = 200;
    private static final int FULL = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** The folders of the corpus, each one model. */
    private static List<Map<String, String>> corpus() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(Twins.folder("bundles/org.twinsmith.lang/library")));
        try (Stream<Path> files = Files.walk(Twins.folder("examples"))) {
            files.filter(FuzzTest::isTwin).map(Path::getParent).distinct().sorted().forEach(folders::add);
        }
        List<Map<String, String>> corpus = new ArrayList<>();
        for (Path folder : folders) {
            Map<String, String> texts = new TreeMap<>();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(FuzzTest::isTwin).toList()) {
                    texts.put(folder.relativize(file).toString(), Files.readString(file).replaceFirst("namespace twin\\.", "namespace copied."));
                }
            }
            corpus.add(texts);
        }
        return corpus;
    }

    private static boolean isTwin(Path file) {
        return file.toString().endsWith(".twin");
    }

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
        for (Map<String, String> texts : corpus()) {
            Fuzzed fuzzed = new Fuzzed(texts);
            for (String path : texts.keySet()) {
                for (int end = 0; end < texts.get(path).length(); end++) {
                    fuzzed.answer(path, texts.get(path).substring(0, end), "the first " + end + " characters of " + path, LONGEST);
                }
                fuzzed.restore(path);
            }
        }
    }

    private static void run(int mutants) throws IOException {
        List<Fuzzed> corpus = corpus().stream().map(Fuzzed::new).toList();
        long only = Long.getLong("twinsmith.fuzz.seed", -1);
        int parsed = 0;
        for (long seed = only < 0 ? FIRST_SEED : only; seed < (only < 0 ? FIRST_SEED + mutants : only + 1); seed++) {
            Random random = new Random(seed);
            Fuzzed fuzzed = corpus.get(random.nextInt(corpus.size()));
            String path = List.copyOf(fuzzed.texts().keySet()).get(random.nextInt(fuzzed.texts().size()));
            String mutant = new Mutation(random).of(fuzzed.texts().get(path));
            parsed += fuzzed.answer(path, mutant, "seed " + seed + ", a mutant of " + path, LONGEST) ? 1 : 0;
            fuzzed.restore(path);
        }
        System.out.printf("fuzzing: %d mutants from seed %d, of which %d parse%n", mutants, FIRST_SEED, parsed);
        assertThat(parsed).isGreaterThanOrEqualTo(only < 0 ? mutants * 3 / 10 : 0);
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
