package org.twinsmith.cli;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code twinsmith} command; each action is a subcommand. */
@Command(name = "twinsmith", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Checks, simulates, mirrors and reports digital twins.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:fine", "1:errors in the model", "2:wrong usage", "3:the world failed (files, network)"})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    /**
     * Runs one command.
     *
     * @return the exit code: 0 fine, 1 errors in the model, 2 wrong usage, 3 the world failed
     */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main()).setOut(out).setErr(err).execute(args);
    }

    /** Process entry: ends the VM with the exit code of {@link #execute}. */
    public static void main(String... args) {
        System.exit(execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }
}
