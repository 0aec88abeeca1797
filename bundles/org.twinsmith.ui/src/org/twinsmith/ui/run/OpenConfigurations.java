package org.twinsmith.ui.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows all launch configurations, the last one launched in front, to change them or to add to them. */
public final class OpenConfigurations extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ILaunchConfiguration last = DebugUITools.getLastLaunch(IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
        Object shown = last != null ? last : DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(TwinLaunch.TYPE);
        DebugUITools.openLaunchConfigurationDialogOnGroup(HandlerUtil.getActiveShellChecked(event), new StructuredSelection(shown),
                IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
        return null;
    }
}
