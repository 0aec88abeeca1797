package org.twinsmith.ui.run;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** A browser within the workbench, or a link to the one of the system: not every Linux brings the library that embeds one. */
final class EmbeddedPage {
    private EmbeddedPage() {
    }

    /**
     * Fills an area.
     *
     * @param where the page can be found, for people
     * @param outside opens it outside
     * @return the browser; empty where there is none
     */
    static Optional<Browser> in(Composite area, String where, Runnable outside) {
        try {
            area.setLayout(new FillLayout());
            return Optional.of(new Browser(area, SWT.NONE));
        } catch (SWTError e) {
            GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(area);
            Link link = new Link(area, SWT.WRAP);
            link.setText("This system has no browser to embed (" + e.getMessage() + "). On Debian, install libwebkit2gtk-4.1-0.\n\n"
                    + "<a>Open the report in the web browser</a>\n\n" + where);
            link.addListener(SWT.Selection, event -> outside.run());
            GridDataFactory.fillDefaults().grab(true, true).applyTo(link);
            return Optional.empty();
        }
    }
}
