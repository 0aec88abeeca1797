/**
 * Twin projects of the workspace: what belongs to a model, checking it, showing what was found.
 *
 * <p>Entry classes {@link org.twinsmith.ui.project.TwinProjects} and {@link org.twinsmith.ui.project.ModelCheck}. One
 * project is one model. Knows resources and markers; never an editor's widget.
 */
package org.twinsmith.ui.project;
