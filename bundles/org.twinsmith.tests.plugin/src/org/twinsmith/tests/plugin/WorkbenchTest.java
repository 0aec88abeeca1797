package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.twinsmith.app.TwinsmithPerspective;

class WorkbenchTest {

    @Test
    void theWorkbenchOpensInTheTwinsmithPerspective() {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

        assertThat(page.getPerspective().getId()).isEqualTo(TwinsmithPerspective.ID);
        assertThat(page.getViewReferences()).extracting(view -> view.getPartName()).contains("Project Explorer", "Problems");
    }
}
