/**
 * Running a scenario from the workbench: the command line in a process of its own, its output in a console, its report
 * in an editor.
 *
 * <p>Entry class {@link org.twinsmith.ui.run.RunJob}. Knows the command line's arguments and exit codes; integrates and
 * connects nothing itself.
 */
package org.twinsmith.ui.run;
