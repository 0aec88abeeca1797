package org.twinsmith.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

import org.twinsmith.cli.console.ExitCode;
import org.twinsmith.cli.console.Terminal;
import org.twinsmith.cli.data.DataCommand;
import org.twinsmith.cli.exchange.BrowseCommand;
import org.twinsmith.cli.exchange.ExportCommand;
import org.twinsmith.cli.exchange.ImportCommand;
import org.twinsmith.cli.experiment.CalibrateCommand;
import org.twinsmith.cli.experiment.CompareCommand;
import org.twinsmith.cli.experiment.OptimiseCommand;
import org.twinsmith.cli.experiment.SimulateCommand;
import org.twinsmith.cli.experiment.SweepCommand;
import org.twinsmith.cli.model.CheckCommand;
import org.twinsmith.cli.model.DiagramCommand;
import org.twinsmith.cli.model.GenerateCommand;
import org.twinsmith.cli.model.LspCommand;
import org.twinsmith.cli.model.ReferenceCommand;
import org.twinsmith.cli.plant.CallCommand;
import org.twinsmith.cli.plant.LiveCommand;
import org.twinsmith.cli.plant.MirrorCommand;
import org.twinsmith.cli.plant.RunCommand;
import org.twinsmith.cli.plant.ServeCommand;
import org.twinsmith.cli.plant.WriteCommand;
import org.twinsmith.cli.security.CertificatesCommand;
import org.twinsmith.cli.security.SecretsCommand;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;

/** The {@code twinsmith} command; each action is a subcommand. */
@Command(name = "twinsmith", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Checks, simulates, mirrors and reports digital twins.",
        subcommands = {CheckCommand.class, SimulateCommand.class, GenerateCommand.class, RunCommand.class,
            DiagramCommand.class, ServeCommand.class, MirrorCommand.class, BrowseCommand.class, ImportCommand.class, ExportCommand.class,
            CompareCommand.class, DataCommand.class, LiveCommand.class, SweepCommand.class, OptimiseCommand.class, CalibrateCommand.class, ReferenceCommand.class, LspCommand.class,
            CertificatesCommand.class, SecretsCommand.class, WriteCommand.class, CallCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:fine", "1:errors in the model", "2:wrong usage", "3:the world failed (files, network)"},
        footerHeading = "%nExample:%n", footer = "  twinsmith run examples/pumping-station")
public final class Main implements Runnable, Terminal.Owner {
    /** Set by the start script where a person watches; Java itself cannot tell before version 22. */
    private static final String INTERACTIVE = "twinsmith.interactive";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Terminal terminal() {
        return terminal;
    }

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
        Main main = new Main(new Terminal(out, err, Boolean.getBoolean(INTERACTIVE)));
        return new CommandLine(main).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::wrongUsage).setExecutionExceptionHandler(Main::failed).execute(args);
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(Diagnostic.error(Code.USAGE, message(e),
                "'" + command.getCommandSpec().qualifiedName() + " --help' shows what it takes", Place.NOWHERE));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
        return ExitCode.USAGE.value();
    }

    /** What is left over where a command is expected is taken for the name of one. */
    private static String message(ParameterException e) {
        return e instanceof CommandLine.UnmatchedArgumentException unmatched && !e.getCommandLine().getSubcommands().isEmpty()
                && !unmatched.getUnmatched().getFirst().startsWith("-")
                ? "there is no command '" + unmatched.getUnmatched().getFirst() + "'" : e.getMessage();
    }

    /** A defect of the tool: one line for the user, the trace only where it is asked for. */
    private static int failed(Exception e, CommandLine command, ParseResult result) {
        command.getErr().println(Diagnostic.error(Code.INTERNAL, String.valueOf(e),
                "this is a defect of Twinsmith; -Dtwinsmith.trace=true in TWINSMITH_OPTS shows where", Place.NOWHERE));
        if (Boolean.getBoolean("twinsmith.trace")) {
            e.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return ExitCode.WORLD.value();
    }

    /** Process entry: ends the VM with the exit code of {@link #execute}. */
    public static void main(String... args) {
        System.exit(execute(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), args));
    }
}
