package org.twinsmith.ui.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the shown report in the web browser of this system. */
public final class OpenReportOutside extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ReportEditor report) {
            report.openOutside();
        }
        return null;
    }
}
