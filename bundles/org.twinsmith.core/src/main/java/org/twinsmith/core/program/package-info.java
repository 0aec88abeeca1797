/**
 * What generated code implements and solvers drive.
 *
 * <p>Start at {@link org.twinsmith.core.program.TwinProgram}. The same generated class runs in the workbench's process
 * and in a project of its own; this package is all that the two share, so it knows neither plan building nor solvers.
 */
package org.twinsmith.core.program;
