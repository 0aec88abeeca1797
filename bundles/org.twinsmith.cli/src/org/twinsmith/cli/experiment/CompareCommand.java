package org.twinsmith.cli.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Figure;
import org.twinsmith.cli.console.TextTable;
import org.twinsmith.cli.console.Units;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.simulation.comparison.Comparison;
import org.twinsmith.simulation.table.TableFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith compare}. */
@Command(name = "compare", description = {"Compares two runs signal by signal, at the rows of the first, and says where they first"
        + " differ.", "The exit code is 0 where they agree."},
        footerHeading = "%nExample:%n", footer = "  twinsmith compare before.csv after.csv --tolerance 1e-4")
public final class CompareCommand extends Action {
    @Parameters(index = "0", paramLabel = "RUN_A", description = "The run to compare with, as simulate writes it")
    private Path first;

    @Parameters(index = "1", paramLabel = "RUN_B", description = "The run that is compared")
    private Path second;

    @Option(names = "--tolerance", paramLabel = "SHARE", defaultValue = "1e-6",
            description = "Allowed difference as a share of a signal's largest value (default: ${DEFAULT-VALUE})")
    private double relative;

    @Option(names = "--absolute", paramLabel = "NUMBER", defaultValue = "1e-9",
            description = "Allowed difference in the unit of each signal, besides (default: ${DEFAULT-VALUE})")
    private double absolute;

    @Option(names = "--time-tolerance", paramLabel = "SHARE", defaultValue = "1e-6",
            description = "How much an event may shift, as a share of the time (default: ${DEFAULT-VALUE})")
    private double time;

    private Units units;

    @Override
    protected void perform() {
        Comparison comparison = Comparison.of(TableFile.read(first), TableFile.read(second), tolerance(), this::unit);
        if (!comparison.onlyFirst().isEmpty()) {
            say("only in " + first + ": " + String.join(", ", comparison.onlyFirst()));
        }
        if (!comparison.onlySecond().isEmpty()) {
            say("only in " + second + ": " + String.join(", ", comparison.onlySecond()));
        }
        table(comparison.signals()).forEach(this::say);
        fact("comparison", comparison);
        comparison.signals().stream().filter(signal -> !signal.agrees()).map(CompareCommand::finding).forEach(this::report);
    }

    private Comparison.Tolerance tolerance() {
        try {
            return new Comparison.Tolerance(relative, absolute, time);
        } catch (IllegalArgumentException e) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, e.getMessage(), "tolerances are 0 or more",
                    Place.NOWHERE), e);
        }
    }

    /** The library of the language is the authority on units; it is read only where two units differ. */
    private Optional<Unit> unit(String text) {
        if (units == null) {
            units = new Units(ModelLoader.standalone().loadTexts(Map.of()).units());
        }
        return units.find(text);
    }

    private static Diagnostic finding(Comparison.Signal signal) {
        String unit = signal.unit().isEmpty() ? "" : " [" + signal.unit() + "]";
        return Diagnostic.error(Code.RUNS_DIFFER, signal.name() + " differs by up to " + Figure.of(signal.largest()) + unit
                + " at " + Figure.of(signal.at()) + " s; allowed is " + Figure.of(signal.allowed()) + unit
                + ", which it exceeds from " + Figure.of(signal.deviatesFrom()) + " s", "", Place.NOWHERE);
    }

    private static List<String> table(List<Comparison.Signal> signals) {
        TextTable table = new TextTable("signal", "unit", "largest", "at s", "rms", "mean before", "mean after", "last before",
                "last after", "");
        signals.forEach(signal -> table.row(signal.name(), signal.unit(), Figure.of(signal.largest()), Figure.of(signal.at()),
                Figure.of(signal.rms()), Figure.of(signal.first().mean()), Figure.of(signal.second().mean()),
                Figure.of(signal.first().last()), Figure.of(signal.second().last()), signal.agrees() ? "agrees" : "DIFFERS"));
        return table.lines();
    }
}
