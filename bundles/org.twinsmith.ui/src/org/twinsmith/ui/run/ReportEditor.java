package org.twinsmith.ui.run;

import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.EditorPart;

/** Shows the report of a run: in a browser of its own, or as a link where this system has none to embed. */
public final class ReportEditor extends EditorPart {
    /** As named in plugin.xml. */
    public static final String ID = "org.twinsmith.ui.report";

    private Composite page;

    /** Opens a report; one that is open comes to the front. */
    static void open(IWorkbenchPage page, Path report, String title) throws PartInitException {
        FileStoreEditorInput input = new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(report.toUri()));
        if (page.openEditor(input, ID) instanceof ReportEditor editor) {
            editor.setPartName(title);
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof IURIEditorInput)) {
            throw new PartInitException("A report is a file; " + input.getName() + " is not");
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        page = new Composite(parent, SWT.NONE);
        EmbeddedPage.in(page, Path.of(((IURIEditorInput) getEditorInput()).getURI()).toString(), this::openOutside).ifPresent(browser -> browser.setUrl(uri()));
    }

    /** Opens the report in the web browser of this system. */
    void openOutside() {
        Program.launch(uri());
    }

    private String uri() {
        return ((IURIEditorInput) getEditorInput()).getURI().toString();
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("A report is never dirty");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("A report is never saved under another name");
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
