package org.twinsmith.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.twinsmith.report.OrbitPage;

/** Ground tracks, passes with their elevation, and coverage of the last run, as its report shows them. */
public final class OrbitView extends ViewPart {
    /** As named in plugin.xml. */
    public static final String ID = "org.twinsmith.ui.orbits";
    private static final String NOTHING = "<!DOCTYPE html><meta name=\"color-scheme\" content=\"light dark\"><title>Orbits</title>";
    private Composite area;
    private Optional<Browser> browser = Optional.empty();
    private Optional<Path> report = Optional.empty();
    private String shown = "";

    /** Shows the last run where the view is open. */
    static void refresh(IWorkbenchPage page) {
        if (page.findView(ID) instanceof OrbitView view) {
            view.show();
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        area = new Composite(parent, SWT.NONE);
        browser = EmbeddedPage.in(area, "The report has the same under \"Ground tracks\", \"Passes\" and \"Coverage\".",
                () -> report.ifPresent(file -> Program.launch(file.toUri().toString())));
        Action whole = new Action("Open the whole report") {
            @Override
            public void run() {
                report.ifPresent(OrbitView.this::open);
            }
        };
        getViewSite().getActionBars().getMenuManager().add(whole);
        show();
    }

    private void open(Path file) {
        try {
            ReportEditor.open(getSite().getPage(), file, file.getFileName().toString());
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private void show() {
        try {
            List<Path> all = RunArchive.reports();
            report = all.stream().findFirst();
            shown = report.isEmpty() ? "" : OrbitPage.of(Files.readString(report.get())).orElse("");
            setContentDescription(description());
            browser.ifPresent(each -> each.setText(shown.isEmpty() ? NOTHING : shown));
        } catch (IOException e) {
            StatusManager.getManager().handle(Status.error("The report " + report.orElseThrow() + " cannot be read", e), StatusManager.LOG);
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG);
        }
    }

    private String description() {
        if (report.isEmpty()) {
            return "Nothing has been run yet.";
        }
        String run = RunArchive.label(report.get());
        return shown.isEmpty() ? run + ": it records no orbit. Ground tracks need the latitude and longitude of a body, passes the inView and elevation of a station."
                : run;
    }

    /** The page that is shown; empty where the last run has nothing to show. */
    public String shown() {
        return shown;
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }
}
