/**
 * The commands that integrate: one run, many runs, searches over runs, and the comparison of what they leave.
 *
 * <p>Start at {@link org.twinsmith.cli.experiment.SimulateCommand} and {@link org.twinsmith.cli.experiment.CompiledExperiment}.
 */
package org.twinsmith.cli.experiment;
