package org.twinsmith.codegen.java;

import java.util.List;

import org.twinsmith.core.plan.Plan;

/** Writes the class in which whoever has the project puts code of their own. */
record ExtensionClass(Plan plan, ClassNames classes) {
    private static final String BODY = """
            @Override
            public void begins(TwinProgram program) {
                // Called before the run: look up here what you need of program.info().
            }

            @Override
            public void row(double time, double[] values, RowKind kind) {
                // Called at each recorded instant and on both sides of each event. SI values, by the slots of the variables.
            }

            @Override
            public void ended(Run run) {
                // Called after the run, before its results are written.
            }
            """;

    JavaSource source() {
        JavaText text = new JavaText(classes.packageName(), List.of("org.twinsmith.core.program.TwinProgram",
                "org.twinsmith.simulation.RowKind", "org.twinsmith.simulation.Run",
                "org.twinsmith.simulation.TwinExtension"));
        text.open("/** Your own code around the runs of " + JavaComment.of(plan.name())
                + ". Generated once; later generations leave this file as it is. */",
                "final class Extension implements TwinExtension");
        BODY.stripTrailing().lines().forEach(text::line);
        text.close();
        return new JavaSource(classes.packageName(), "Extension", text.toString());
    }
}
