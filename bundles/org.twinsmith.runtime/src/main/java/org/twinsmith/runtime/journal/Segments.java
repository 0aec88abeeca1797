package org.twinsmith.runtime.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a journal, numbered in the order in which they were begun; a number is never used again. */
final class Segments {
    private static final Pattern NAME = Pattern.compile("(\\d{12})\\.recording");
    private final Path folder;

    Segments(Path folder) {
        this.folder = folder;
    }

    Path file(long number) {
        return folder.resolve("%012d.recording".formatted(number));
    }

    /** The numbers of the files that are there, ascending. */
    List<Long> numbers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString())).filter(Matcher::matches)
                    .map(matcher -> Long.parseLong(matcher.group(1))).sorted().toList();
        }
    }

    /** The first number that is greater than all that were used. */
    long next(long used) throws IOException {
        List<Long> numbers = numbers();
        return Math.max(used, numbers.isEmpty() ? 0 : numbers.getLast()) + 1;
    }
}
