package org.twinsmith.ui.run;

import java.nio.file.Path;
import java.util.List;

/**
 * A scenario to run.
 *
 * @param model absolute path of the folder that holds the model
 * @param scenario simple name of the scenario
 * @param out absolute path of an existing folder for all that the run writes; never inside the model
 */
public record RunRequest(Path model, String scenario, Path out) {

    /** What the console and the progress view call it. */
    String title() {
        return scenario + " of " + model.getFileName();
    }

    /** Where the run writes its results. */
    Path results() {
        return out.resolve("results");
    }

    /** The report that a run which came to its end leaves. */
    public Path report() {
        return results().resolve(scenario + ".html");
    }

    List<String> arguments() {
        return List.of("run", model.toString(), "--scenario", scenario, "--out", results().toString(), "--data",
                out.resolve("data").toString());
    }
}
