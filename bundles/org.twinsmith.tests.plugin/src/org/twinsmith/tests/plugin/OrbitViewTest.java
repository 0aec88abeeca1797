package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.Test;
import org.twinsmith.ui.run.OrbitView;
import org.twinsmith.ui.run.ReportEditor;
import org.twinsmith.ui.run.RunJob;
import org.twinsmith.ui.run.RunTask;

class OrbitViewTest {
    private static final String MODEL = """
            namespace watch
            import twin.si.*
            import twin.space.*
            system Watch {
                asset earth : Earth { epoch = instant("2026-03-20T12:00:00", UTC) }
                asset satellite : Orbit { semiMajorAxis = 6928 [km]   inclination = 97.6 [deg]   raan = 20 [deg] }
                asset kiruna : GroundStation { latitude = 67.8571 [deg]   longitude = 20.9643 [deg]   minimumElevation = 10 [deg] }
                connect earth.space -> satellite.space
                connect satellite.track -> kiruna.target
            }
            scenario Morning of Watch for 5 [h] {
                record kiruna.latitude, kiruna.longitude, satellite.latitude, satellite.longitude, kiruna.elevation, kiruna.inView every 30 [s]
            }
            """;

    @Test
    void theViewShowsTheOrbitsOfTheRunThatJustEnded() throws Exception {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("watch");
        project.create(null);
        project.open(null);
        project.getFile("watch.twin").create(MODEL.getBytes(StandardCharsets.UTF_8), IResource.NONE, null);
        try {
            OrbitView view = (OrbitView) Workbench.page().showView(OrbitView.ID);
            CommonNavigator explorer = (CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID);
            explorer.selectReveal(new StructuredSelection(project));
            Workbench.settle();

            Workbench.execute(RunTask.COMMAND, Map.of(RunTask.KIND, "simulate", RunTask.NAME, "Morning"));
            Workbench.waitUntil("the view shows the run", () -> view.shown().contains("class=\"earth\""));

            assertThat(view.shown()).contains("Elevation of the passes over kiruna", "class=\"plot timeline\"").doesNotContain("id=\"expectations\"", "<nav");
            assertThat(view.getContentDescription()).startsWith("Simulate Morning of watch").doesNotContain("records no orbit");
            Workbench.page().activate(view);
            Workbench.page().setPartState(Workbench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
            Workbench.pause(3000);
            Workbench.screenshot("orbits");
            Workbench.page().setPartState(Workbench.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
        } finally {
            Job.getJobManager().join(RunJob.FAMILY, null);
            for (var reference : Workbench.page().getEditorReferences()) {
                if (ReportEditor.ID.equals(reference.getId())) {
                    Workbench.page().closeEditor(reference.getEditor(true), false);
                }
            }
            Workbench.page().hideView(Workbench.page().findView(OrbitView.ID));
            project.delete(true, null);
        }
    }
}
