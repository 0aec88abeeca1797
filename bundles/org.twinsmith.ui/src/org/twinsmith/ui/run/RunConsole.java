package org.twinsmith.ui.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;

/** The console that shows what a run says; one for all runs, emptied when the next begins. */
final class RunConsole {
    private static final String NAME = "Twinsmith";
    private static final Pattern SHARE = Pattern.compile(" \\d+ %\\s*$");

    private final MessageConsole console;

    private RunConsole(MessageConsole console) {
        this.console = console;
    }

    /** The console, empty, in front of others. */
    static RunConsole open() {
        RunConsole shown = current().orElseGet(RunConsole::create);
        shown.console.clearConsole();
        manager().showConsoleView(shown.console);
        return shown;
    }

    /** The console of the last run, where there was one. */
    static Optional<RunConsole> current() {
        return Arrays.stream(manager().getConsoles())
                .filter(known -> NAME.equals(known.getName()) && known instanceof MessageConsole)
                .map(known -> new RunConsole((MessageConsole) known)).findFirst();
    }

    private static RunConsole create() {
        MessageConsole console = new MessageConsole(NAME, null);
        console.addPatternMatchListener(new PlaceLinks());
        manager().addConsoles(new IConsole[] {console});
        return new RunConsole(console);
    }

    private static IConsoleManager manager() {
        return ConsolePlugin.getDefault().getConsoleManager();
    }

    /** Writes a line. */
    void print(String line) {
        try (MessageConsoleStream stream = console.newMessageStream()) {
            stream.println(line);
        } catch (IOException e) {
            throw new IllegalStateException("The console was closed under the run", e);
        }
    }

    /**
     * Copies a process's output, UTF-8, line by line until it ends; gives the last line that was not blank.
     *
     * @param progress told how far a step is, as the program says it; that does not go to the console
     */
    String copy(InputStream output, Consumer<String> progress) throws IOException {
        String last = "";
        try (MessageConsoleStream stream = console.newMessageStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (SHARE.matcher(line).find()) {
                    progress.accept(line);
                } else if (!line.isBlank()) {
                    stream.println(line);
                    last = line;
                }
            }
        }
        return last;
    }
}
