package org.twinsmith.ui.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the workbench asks the command line to do. */
public enum TaskKind {
    CHECK("Check"), SIMULATE("Simulate"), RUN("Run"), MIRROR("Mirror"), LIVE("Live"), SWEEP("Sweep"), OPTIMISE("Optimise"), CALIBRATE("Calibrate"),
    COMPARE("Compare");

    private final String title;

    TaskKind(String title) {
        this.title = title;
    }

    /** What a menu shows. */
    public String title() {
        return title;
    }

    /** The word of the command line. */
    public String command() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** The kind of a word of the command line. */
    public static Optional<TaskKind> of(String command) {
        return Arrays.stream(values()).filter(kind -> kind.command().equals(command)).findFirst();
    }

    /** The word of the command line over whose declarations it is offered: a plant is played by a scenario. */
    String offeredWith() {
        return this == LIVE ? RUN.command() : command();
    }

    /** Whether it is about a folder of a model. */
    boolean hasModel() {
        return this != COMPARE;
    }

    /** Whether it is about one declaration of the model, which a user has to choose where there are several. */
    boolean hasDeclaration() {
        return this != CHECK && this != COMPARE;
    }

    /** The declaration that it is about, in the words of a user. */
    String declaration() {
        return switch (this) {
            case SIMULATE, RUN, LIVE -> "scenario";
            case MIRROR -> "source that is bound";
            case SWEEP -> "sweep";
            case OPTIMISE -> "optimisation";
            case CALIBRATE -> "calibration";
            case CHECK, COMPARE -> "model";
        };
    }

    /** The arguments that lead everything it writes below a folder. */
    List<String> destinations(Path out, String name) {
        String results = results(out).toString();
        return switch (this) {
            case CHECK, COMPARE -> List.of();
            case SIMULATE -> List.of("--out", table(out, name).toString(), "--report", page(out, name).toString(), "--live");
            case MIRROR -> List.of("--out", table(out, name).toString(), "--data", out.resolve("data").toString(), "--live");
            case LIVE -> List.of("--play", "--data", out.resolve("data").toString());
            case RUN -> List.of("--out", results, "--data", out.resolve("data").toString(), "--live");
            case SWEEP, OPTIMISE, CALIBRATE -> List.of("--out", results);
        };
    }

    /** What is worth looking at when it has ended; empty for what only speaks to the console. */
    Optional<Path> worthSeeing(Path out, String name) {
        return switch (this) {
            case CHECK, COMPARE, LIVE -> Optional.empty();
            case MIRROR -> Optional.of(table(out, name));
            case SIMULATE, RUN, SWEEP, OPTIMISE, CALIBRATE -> Optional.of(page(out, name));
        };
    }

    static Path results(Path out) {
        return out.resolve("results");
    }

    private static Path page(Path out, String name) {
        return results(out).resolve(name + ".html");
    }

    private static Path table(Path out, String name) {
        return results(out).resolve(name + ".csv");
    }
}
