package org.twinsmith.app;

import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.progress.IProgressConstants;
import org.twinsmith.ui.run.OrbitView;
import org.twinsmith.ui.wizard.NewTwinFileWizard;
import org.twinsmith.ui.wizard.NewTwinProjectWizard;

/** Projects to the left of the text, the outline to the right, problems and the console of runs below. */
public final class TwinsmithPerspective implements IPerspectiveFactory {

    /** As named in plugin.xml. */
    public static final String ID = "org.twinsmith.app.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, 0.2f, editors);
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.78f, editors);
        var below = layout.createFolder("org.twinsmith.app.below", IPageLayout.BOTTOM, 0.72f, editors);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        below.addView(IProgressConstants.PROGRESS_VIEW_ID);
        below.addPlaceholder(NewSearchUI.SEARCH_VIEW_ID);
        below.addPlaceholder(OrbitView.ID);
        addShortcuts(layout);
    }

    private static void addShortcuts(IPageLayout layout) {
        layout.addNewWizardShortcut(NewTwinProjectWizard.ID);
        layout.addNewWizardShortcut(NewTwinFileWizard.ID);
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
        layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addShowViewShortcut(OrbitView.ID);
    }
}
