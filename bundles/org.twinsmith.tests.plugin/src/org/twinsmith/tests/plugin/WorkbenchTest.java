package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewReference;
import org.junit.jupiter.api.Test;
import org.twinsmith.app.TwinsmithPerspective;
import org.twinsmith.ui.project.TwinNature;

class WorkbenchTest {

    @Test
    void theWorkbenchOpensInTheTwinsmithPerspective() {
        assertThat(Workbench.page().getPerspective().getId()).isEqualTo(TwinsmithPerspective.ID);
        assertThat(Workbench.window().getShell().getText()).contains("Twinsmith");
        assertThat(Workbench.page().getViewReferences()).extracting(IViewReference::getPartName)
                .contains("Project Explorer", "Problems", "Console", "Progress", "Outline");
    }

    @Test
    void theMenuBarHoldsOnlyWhatAModellerNeeds() {
        assertThat(Arrays.stream(Workbench.window().getShell().getMenuBar().getItems()).map(MenuItem::getText))
                .containsExactly("&File", "&Edit", "&Navigate", "Se&arch", "Tw&in", "&Window", "&Help");
    }

    @Test
    void anEmptyWorkspaceGetsTheExampleProjectOpenedAtItsSystemAndFreeOfErrors() throws Exception {
        IProject project = Workbench.example();

        Workbench.waitUntil("the example is open in an editor", () -> Workbench.page().getEditorReferences().length > 0);
        assertThat(project.hasNature(TwinNature.ID)).isTrue();
        assertThat(Arrays.stream(Workbench.page().getEditorReferences()).map(reference -> reference.getEditor(true))
                .map(IEditorPart::getTitle)).contains("station.twin");
        assertThat(Workbench.problems(project)).isEmpty();
        Workbench.screenshot("workbench");
    }
}
