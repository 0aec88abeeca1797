package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.ui.wizard.NewTwinProjectWizard;

class WizardTest {
    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("made-by-wizard");

    @AfterEach
    void removeTheProject() throws Exception {
        for (var reference : Workbench.page().getEditorReferences()) {
            if (project.equals(ResourceUtil.getFile(reference.getEditorInput()).getProject())) {
                Workbench.page().closeEditor(reference.getEditor(false), false);
            }
        }
        Workbench.waitForCheck();
        project.delete(true, true, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aNewProjectWithWhateverItBeginsWithHasNoErrors(int content) throws Exception {
        make(content);

        Workbench.waitForCheck();
        assertThat(project.exists()).isTrue();
        assertThat(Workbench.problems(project)).extracting(problem -> problem.getAttribute("message")).isEmpty();
        assertThat(Workbench.page().getActiveEditor().getTitle()).endsWith(".twin");
    }

    @Test
    void theWizardRefusesANameThatIsTaken() throws Exception {
        project.create(null);
        WizardDialog dialog = open(new NewTwinProjectWizard());

        field(dialog.getShell(), Text.class).setText("made-by-wizard");

        assertThat(dialog.getCurrentPage().getErrorMessage()).contains("exists already");
        assertThat(dialog.getCurrentPage().isPageComplete()).isFalse();
        Workbench.screenshot(dialog.getShell(), "wizard");
        dialog.close();
    }

    private static void make(int content) {
        NewTwinProjectWizard wizard = new NewTwinProjectWizard();
        WizardDialog dialog = open(wizard);
        field(dialog.getShell(), Text.class).setText("made-by-wizard");
        field(dialog.getShell(), Combo.class).select(content);
        assertThat(wizard.performFinish()).isTrue();
        dialog.close();
    }

    private static WizardDialog open(NewTwinProjectWizard wizard) {
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Workbench.settle();
        return dialog;
    }

    private static <T extends Control> T field(Composite area, Class<T> type) {
        return Arrays.stream(area.getChildren()).map(child -> type.isInstance(child) ? type.cast(child)
                : child instanceof Composite inner ? field(inner, type) : null).filter(found -> found != null && found.isEnabled()
                && (found.getStyle() & SWT.READ_ONLY) == (type == Combo.class ? SWT.READ_ONLY : 0))
                .findFirst().orElse(null);
    }
}
