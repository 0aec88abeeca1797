package org.twinsmith.ui.run;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;

/** Starts what was chosen, and keeps it as a launch configuration, so that it can be done again and changed. */
public final class Launches {
    private Launches() {
    }

    /** Launches a choice in the background; the second time with what the user made of its configuration since. */
    static void start(Choice choice) throws CoreException {
        // The platform's history notes launches only once it has been asked for.
        DebugUITools.getLastLaunch(IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
        ILaunchConfiguration configuration = known(choice);
        DebugUITools.launch(configuration == null ? made(choice) : configuration, ILaunchManager.RUN_MODE);
    }

    private static ILaunchConfiguration known(Choice choice) throws CoreException {
        for (ILaunchConfiguration each : manager().getLaunchConfigurations(type())) {
            if (each.getName().equals(choice.title()) && sameDeclaration(Choice.of(each), choice)) {
                return each;
            }
        }
        return null;
    }

    private static boolean sameDeclaration(Choice one, Choice other) {
        boolean sameMore = other.more().isEmpty() || one.more().equals(other.more());
        return sameMore && one.kind() == other.kind() && one.model().equals(other.model()) && one.name().equals(other.name());
    }

    private static ILaunchConfiguration made(Choice choice) throws CoreException {
        ILaunchConfigurationWorkingCopy copy = type().newInstance(null, manager().generateLaunchConfigurationName(choice.title()));
        choice.write(copy);
        // Two tables belong to no model: the dialog of configurations has nothing to show for them.
        copy.setAttribute(IDebugUIConstants.ATTR_PRIVATE, choice.model().isEmpty());
        return copy.doSave();
    }

    private static ILaunchConfigurationType type() {
        return manager().getLaunchConfigurationType(TwinLaunch.TYPE);
    }

    private static ILaunchManager manager() {
        return DebugPlugin.getDefault().getLaunchManager();
    }
}
