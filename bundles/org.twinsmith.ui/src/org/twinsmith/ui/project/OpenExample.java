package org.twinsmith.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the example that newcomers begin with. */
public final class OpenExample extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        FirstStart.openExample(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), Examples.PUMPING_STATION);
        return null;
    }
}
