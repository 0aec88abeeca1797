package org.twinsmith.ui.language;

/**
 * A scenario of a model.
 *
 * @param name simple name, as the command line takes it
 * @param system simple name of the system it runs
 * @param file path in the workspace of the file that declares it
 * @param documentation its doc comment as plain text, empty where there is none
 */
public record ScenarioName(String name, String system, String file, String documentation) {
}
