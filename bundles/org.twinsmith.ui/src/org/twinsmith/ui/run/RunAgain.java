package org.twinsmith.ui.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Launches once more what was launched last. */
public final class RunAgain extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ILaunchConfiguration last = DebugUITools.getLastLaunch(IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
        if (last == null) {
            MessageDialog.openInformation(HandlerUtil.getActiveShellChecked(event), "Run again",
                    "Nothing has run yet. The menu Twin says what can be run.");
        } else {
            DebugUITools.launch(last, ILaunchManager.RUN_MODE);
        }
        return null;
    }
}
