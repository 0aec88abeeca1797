/**
 * What the command line does, from the workbench: in a process of its own, as a launch of the platform with console, history
 * and configuration, with its report in an editor.
 *
 * <p>Entry class {@link org.twinsmith.ui.run.TwinLaunch}; what can be done is {@link org.twinsmith.ui.run.TaskKind}. Knows the
 * command line's arguments and exit codes; integrates and connects nothing itself.
 */
package org.twinsmith.ui.run;
