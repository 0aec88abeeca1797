package org.twinsmith.codegen.java;

import java.util.List;

import org.twinsmith.core.plan.Plan;

/** Writes the class that runs the scenario from the command line. */
final class MainClass {
    private static final List<String> IMPORTS = List.of("java.nio.file.Path",
            "org.twinsmith.core.diagnostic.DiagnosticException", "org.twinsmith.core.program.TwinProgram",
            "org.twinsmith.simulation.Run", "org.twinsmith.simulation.Simulation",
            "org.twinsmith.simulation.TwinExtension", "org.twinsmith.simulation.table.TableFile",
            "org.twinsmith.simulation.recording.Trajectory");

    private static final String BODY = """
            private static final String HELP = \"""
                    usage: java -jar JAR [--out FILE@USAGE@]

                      --out FILE   where the recorded values go; results.csv where nothing is said
                      --help       this text
            @HELP@

                    Exit codes: 0 fine, 1 the run failed or an expectation did not hold, 2 wrong usage,
                    3 the results cannot be written.
                    \""";

            private Main() {
            }

            public static void main(String[] arguments) {
                System.exit(run(arguments));
            }

            private static int run(String[] arguments) {
                if (arguments.length == 1 && arguments[0].equals("--help")) {
                    System.out.print(HELP);
                    return 0;
                }
            @COMPARE@
                if (arguments.length != 0 && (arguments.length != 2 || !arguments[0].equals("--out"))) {
                    System.err.print(HELP);
                    return 2;
                }
                return run(Path.of(arguments.length == 0 ? "results.csv" : arguments[1]));
            }

            private static int run(Path results) {
                TwinProgram program = new @TWIN@();
                Trajectory recorded = Trajectory.of(program.info());
                TwinExtension extension = new Extension();
                extension.begins(program);
                Run run = new Simulation(program, extension.options(Simulation.Options.of(program.info().solver())))
                        .run(recorded.and(extension), extension::stops);
                extension.ended(run);
                try {
                    TableFile.write(recorded.table(), results);
                } catch (DiagnosticException e) {
                    System.err.println(e.getMessage());
                    return 3;
                }
                report(run, results);
                return run.passed() ? 0 : 1;
            }

            private static void report(Run run, Path results) {
                System.out.println(run.system() + " " + run.scenario() + ": " + run.endTime() + " s in "
                        + run.statistics().steps() + " steps, " + run.statistics().events() + " events");
                run.occurrences().forEach(occurrence -> System.out.println("  " + occurrence.time() + " s  "
                        + occurrence.event().name() + ": " + occurrence.event().message()));
                System.out.println("Results: " + results.toAbsolutePath());
                run.diagnostics().forEach(System.err::println);
            }
            """;

    private static final String COMPARISON_HELP = """
                      --compare-orbits METRES   instead of a run, says how far each orbit by these equations and by Orekit's
                                   numerical propagator are apart; exit code 1 where that is more
            """;
    private static final String COMPARISON = """
                if (arguments.length == 2 && arguments[0].equals("--compare-orbits")
                        && arguments[1].matches("[0-9]{1,12}(\\\\.[0-9]{1,12})?")) {
                    return @ORBITS@.compare(Double.parseDouble(arguments[1])) ? 0 : 1;
                }
            """;
    private final Plan plan;
    private final ClassNames classes;
    private final OrbitsClass orbits;

    MainClass(Plan plan, ClassNames classes, OrbitsClass orbits) {
        this.plan = plan;
        this.classes = classes;
        this.orbits = orbits;
    }

    JavaSource source() {
        JavaText text = new JavaText(classes.packageName(), IMPORTS);
        text.open("/** Runs " + JavaComment.of(plan.name()) + " and writes what was recorded. */",
                "public final class Main");
        boolean compares = orbits.isNeeded();
        BODY.replace("@TWIN@", classes.twin()).replace("@USAGE@", compares ? " | --compare-orbits METRES" : "")
                .replace("@HELP@\n", compares ? COMPARISON_HELP : "")
                .replace("@COMPARE@\n", compares ? COMPARISON.replace("@ORBITS@", orbits.name()) : "").stripTrailing().lines().forEach(text::line);
        text.close();
        return new JavaSource(classes.packageName(), "Main", text.toString());
    }
}
