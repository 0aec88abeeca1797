package org.twinsmith.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Checks the model of the selected project again. */
public final class CheckModel extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        SelectedResource.of(event).ifPresent(resource -> ModelCheck.request(resource.getProject()));
        return null;
    }
}
