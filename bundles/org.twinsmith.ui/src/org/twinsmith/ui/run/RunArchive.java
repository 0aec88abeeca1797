package org.twinsmith.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.FrameworkUtil;

/** What runs left in the workbench's own folder of the workspace: nothing of it ever goes into the model. */
final class RunArchive {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private RunArchive() {
    }

    /** A new folder for all that a run writes. */
    static Path folder(Choice choice) throws CoreException {
        Path out = root().resolve(choice.title().replaceAll("[^\\w-]+", "-") + "-" + STAMP.format(LocalDateTime.now()));
        try {
            return Files.createDirectories(out);
        } catch (IOException e) {
            throw new CoreException(Status.error("The folder " + out + " cannot be made: check that the disk is not full", e));
        }
    }

    /** The tables of all runs that can be compared, the latest first. */
    static List<Path> tables() throws CoreException {
        return files(".csv");
    }

    /** The reports of all runs, the latest first. */
    static List<Path> reports() throws CoreException {
        return files(".html");
    }

    private static List<Path> files(String ending) throws CoreException {
        if (!Files.isDirectory(root())) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(root(), 3, (path, attributes) -> attributes.isRegularFile() && path.toString().endsWith(ending))) {
            return files.sorted(Comparator.comparing(RunArchive::stamp).reversed()).toList();
        } catch (IOException e) {
            throw new CoreException(Status.error("The folder " + root() + " cannot be read", e));
        }
    }

    /** {@code Simulate-Day-of-pumping-station, 2026-11-21 14:03:07}. */
    static String label(Path table) {
        String run = run(table);
        LocalDateTime when = LocalDateTime.parse(stamp(table), STAMP);
        return run.substring(0, run.length() - stamp(table).length() - 1).replace('-', ' ') + ",  "
                + when.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)) + ",  " + table.getFileName();
    }

    private static String stamp(Path table) {
        String run = run(table);
        return run.substring(Math.max(0, run.length() - "yyyyMMdd-HHmmss-SSS".length()));
    }

    private static String run(Path table) {
        return root().relativize(table).getName(0).toString();
    }

    private static Path root() {
        return Path.of(Platform.getStateLocation(FrameworkUtil.getBundle(RunArchive.class)).toString()).resolve("runs");
    }
}
