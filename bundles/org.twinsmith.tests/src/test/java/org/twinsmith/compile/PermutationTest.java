package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.lang.ModelLoader;

/** Equations have no order and no direction: the pumping station runs the same however it is written down. */
class PermutationTest {
    private static final Path EXAMPLE = Path.of(System.getProperty("twinsmith.root", "../.."))
            .resolve("examples/pumping-station");
    private static final List<String> LEVELS = List.of("sump.level", "tower.level");
    private static final List<String> FLOWS = List.of("p1.flow", "p2.flow");
    private static String components;
    private static String station;
    private static SimulatedText original;

    @BeforeAll
    static void runTheOriginal() throws IOException {
        components = Files.readString(EXAMPLE.resolve("components.twin"));
        station = Files.readString(EXAMPLE.resolve("station.twin"));
        original = run(components, station);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shuffledAndTurnedEquationsGiveTheSameRun(long seed) {
        Random random = new Random(seed);
        String otherComponents = shuffled(components, random);
        String otherStation = shuffledMembers(station, random);
        assertThat(otherComponents).isNotEqualTo(components);
        assertThat(otherStation).isNotEqualTo(station);

        SimulatedText permuted = run(otherComponents, otherStation);

        assertThat(permuted.run().occurrences()).hasSameSizeAs(original.run().occurrences());
        LEVELS.forEach(name -> assertThat(permuted.column(name)).containsExactly(original.column(name), within(1e-7)));
        FLOWS.forEach(name -> assertThat(permuted.last(name)).isCloseTo(original.last(name), within(1e-9)));
    }

    private static SimulatedText run(String components, String station) {
        return SimulatedText.of(CompiledText.plan(ModelLoader.standalone()
                .loadTexts(Map.of("components.twin", components, "station.twin", station)), "Station", "Day"));
    }

    /** Shuffles the equations of each section, and turns half of them around. */
    private static String shuffled(String text, Random random) {
        List<String> lines = new ArrayList<>();
        List<String> section = null;
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("}")) {
                flush(section, lines, random);
                section = null;
            }
            if (section != null && !line.strip().startsWith("when")) {
                section.add(random.nextBoolean() ? line : turned(line));
            } else {
                lines.add(line);
            }
            if (line.strip().equals("equations")) {
                section = new ArrayList<>();
            }
        }
        return String.join("\n", lines);
    }

    private static void flush(List<String> section, List<String> lines, Random random) {
        if (section != null) {
            int at = lines.lastIndexOf("    equations") + 1;
            Collections.shuffle(section, random);
            lines.addAll(at, section);
        }
    }

    private static String turned(String line) {
        String[] sides = line.strip().split("(?<![=<>!])=(?!=)", 2);
        return "        " + sides[1].strip() + " = " + sides[0].strip();
    }

    /** Shuffles instances and connections. */
    private static String shuffledMembers(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<String> members = new ArrayList<>(lines.stream().filter(PermutationTest::isMember).toList());
        int at = lines.indexOf(members.getFirst());
        lines.removeAll(members);
        Collections.shuffle(members, random);
        lines.addAll(at, members);
        return String.join("\n", lines);
    }

    private static boolean isMember(String line) {
        return line.startsWith("    asset ") || line.startsWith("    connect ");
    }
}
