package org.twinsmith.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the source text that no compiler checks. */
class SourceRulesTest {

    private static final Path BUNDLES = Path.of(System.getProperty("twinsmith.root"), "bundles");
    private static final Pattern EMPTY_CATCH = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}");
    private static final int LINES_OF_THE_LARGEST_FILE = 600;

    @Test
    void noFileIsLongerThanAReaderCanHoldInMind() {
        assertThat(sources().filter(file -> read(file).lines().count() > LINES_OF_THE_LARGEST_FILE)).isEmpty();
    }

    @Test
    void nineteenOfTwentyFilesHaveLessThanThreeHundredLines() {
        List<Path> all = sources().toList();
        List<Path> large = all.stream().filter(file -> read(file).lines().count() >= 300).toList();

        assertThat(large).hasSizeLessThanOrEqualTo(all.size() / 20);
    }

    @Test
    void noExceptionIsSwallowed() {
        assertThat(sources().filter(file -> EMPTY_CATCH.matcher(read(file)).find())).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        // What a jar has for newer runtimes belongs to the packages it has for all.
        assertThat(sources().filter(file -> Stream.of("/src/test/", "/src/main/java22/").noneMatch(file.toString()::contains))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))).isEmpty();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Stream.of("/target/", "/src-gen/", "/bin/").noneMatch(file.toString()::contains))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
