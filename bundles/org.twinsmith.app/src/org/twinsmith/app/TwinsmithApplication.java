package org.twinsmith.app;

import java.io.IOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Opens the workbench and stays until its window is closed. */
public final class TwinsmithApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            Location workspace = Platform.getInstanceLocation();
            if (!lock(workspace)) {
                return EXIT_OK;
            }
            int code = PlatformUI.createAndRunWorkbench(display, new TwinsmithWorkbenchAdvisor());
            workspace.release();
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** Takes the workspace for this process, or says why that cannot be. */
    private static boolean lock(Location workspace) {
        try {
            if (workspace.isSet() ? workspace.lock() : workspace.set(workspace.getDefault(), true)) {
                return true;
            }
            refuse(workspace, "Another Twinsmith uses this workspace: close it");
        } catch (IOException e) {
            refuse(workspace, "The workspace cannot be written (" + e.getMessage() + "): make it writable");
        }
        return false;
    }

    private static void refuse(Location workspace, String reason) {
        Object place = workspace.isSet() ? workspace.getURL().getPath() : workspace.getDefault().getPath();
        MessageDialog.openError(null, "Twinsmith", reason + ", or start with -data and another folder.\n\nWorkspace: " + place);
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
