package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, followed to the letter: each text is written, each command run, in the order of the page. */
class TutorialTest {
    private static final String PAGE = "docs/modeller/tutorial.md";
    private static final Set<String> FOLDERS = Set.of("tank", "results", "samples", "tank-java");

    @TempDir
    Path folder;

    @Test
    void whoFollowsTheTutorialSeesWhatItSays() throws IOException {
        List<Fence> fences = Fence.of(PAGE);
        assertThat(fences).hasSizeGreaterThan(15);
        for (Fence each : fences) {
            if (each.is("twin")) {
                write(folder.resolve(each.attribute("file")), each.text());
            } else if (each.is("csv")) {
                assertThat(Files.readString(folder.resolve(each.attribute("file")))).as("%s", each).startsWith(each.text());
            } else {
                assertThat(each.info()).startsWith("console");
                run(each);
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void run(Fence console) throws IOException {
        if (!console.attribute("in").isEmpty()) {
            Path file = folder.resolve(console.attribute("in"));
            String before = Files.readString(file);
            assertThat(before).contains(console.attribute("replace"));
            write(file, before.replace(console.attribute("replace"), console.attribute("by")));
        }
        List<String> lines = console.text().lines().toList();
        assertThat(lines.getFirst()).startsWith("$ twinsmith ");
        Object[] words = Arrays.stream(lines.getFirst().substring("$ twinsmith ".length()).split(" ")).map(this::word).toArray();
        Cli command = Cli.run(words);
        String printed = (command.out() + command.err()).replace(folder + "/", "");
        String exit = console.attribute("exit").isEmpty() ? "0" : console.attribute("exit");
        assertThat(command.exitCode()).as("%s: %s", console, printed).isEqualTo(Integer.parseInt(exit));
        lines.stream().skip(1).forEach(line -> assertThat(printed).as("%s", console).contains(line.strip()));
    }

    private Object word(String word) {
        return FOLDERS.contains(word) || word.matches(".*\\.(csv|svg)") ? folder.resolve(word) : word;
    }

    /** The page says so in words. */
    @Test
    void theTankLosesAsMuchInADayAsTheFormulaSays() {
        assertThat(42 * (1 - Math.exp(-2.5 * 86400 / 1.253e6))).isBetween(6.645, 6.655);
    }
}
