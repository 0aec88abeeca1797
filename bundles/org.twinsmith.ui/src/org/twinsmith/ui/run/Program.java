package org.twinsmith.ui.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;

/** The command line as a process of its own, run by the Java that runs the workbench. */
final class Program {
    private static final String MAIN = "org.twinsmith.cli.Main";
    private static final int UNSAFE_OPTION_SINCE = 24;

    private Program() {
    }

    /**
     * Starts the command line.
     *
     * @param arguments its arguments, beginning with the command
     * @param work an existing folder for what the start needs; it becomes the working folder
     * @return the process, its error output joined to its output, in UTF-8
     */
    static Process start(List<String> arguments, Path work) throws CoreException, IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + optionsFile(work));
        command.add(MAIN);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return process;
    }

    /** A file, because the class path is longer than some systems allow a command to be. */
    private static Path optionsFile(Path work) throws CoreException, IOException {
        List<String> options = new ArrayList<>();
        options.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= UNSAFE_OPTION_SINCE) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        options.add("-Djava.awt.headless=true");
        // Somebody watches: the program tells what it is doing.
        options.add("-Dtwinsmith.interactive=true");
        options.add("-Dstdout.encoding=UTF-8");
        options.add("-Dstderr.encoding=UTF-8");
        options.add("-cp");
        options.add(quoted(String.join(System.getProperty("path.separator"), HeadlessClassPath.entries())));
        return Files.write(work.resolve("java-options"), options, StandardCharsets.UTF_8);
    }

    /** As the java launcher reads it: in double quotes, where a backslash stands for itself only when doubled. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
