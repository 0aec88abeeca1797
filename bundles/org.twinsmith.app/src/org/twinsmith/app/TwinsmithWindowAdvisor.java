package org.twinsmith.app;

import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.twinsmith.ui.project.FirstStart;

/** Size and furniture of the workbench window. */
final class TwinsmithWindowAdvisor extends WorkbenchWindowAdvisor {
    /** What the platform brings for programmers and nobody here asks for. */
    private static final List<String> FOREIGN_ACTION_SETS = List.of(
            "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
            "org.eclipse.ui.edit.text.actionSet.openExternalFile",
            "org.eclipse.ui.actionSet.openFiles",
            "org.eclipse.ui.actionSet.keyBindings",
            "org.eclipse.team.ui.actionSet",
            "org.eclipse.debug.ui.launchActionSet");

    TwinsmithWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new TwinsmithActions(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setTitle("Twinsmith");
        configurer.setInitialSize(new Point(1400, 900));
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(false);
        configurer.getWindow().addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                hideForeign(page);
            }
        });
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        if (page != null) {
            hideForeign(page);
            FirstStart.welcome(page);
        }
    }

    private static void hideForeign(IWorkbenchPage page) {
        FOREIGN_ACTION_SETS.forEach(page::hideActionSet);
    }
}
