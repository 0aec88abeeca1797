package org.twinsmith.ui.editor;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.twinsmith.ui.language.OutlineEntry;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.TwinProjects;

/** The outline of an edited file: follows what is typed, and leads to what is selected in it. */
public final class TwinOutline extends ContentOutlinePage {
    private static final int QUIET_MILLIS = 400;

    private final ITextEditor editor;
    private final IDocument document;
    private final IFile file;
    private final IDocumentListener typing = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // The text is still the old one.
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            reading.schedule(QUIET_MILLIS);
        }
    };
    private final Job reading = Job.createSystem("Outline", (ICoreRunnable) monitor -> read());

    TwinOutline(ITextEditor editor, IDocument document, IFile file) {
        this.editor = editor;
        this.document = document;
        this.file = file;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        getTreeViewer().setContentProvider(new Tree());
        getTreeViewer().setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        getTreeViewer().setComparer(new SameName());
        document.addDocumentListener(typing);
        reading.schedule();
    }

    @Override
    public void dispose() {
        document.removeDocumentListener(typing);
        reading.cancel();
        super.dispose();
    }

    private void read() {
        try {
            String path = file.getFullPath().toString();
            List<OutlineEntry> entries = TwinLanguage.get()
                    .outline(TwinProjects.textOf(file.getProject()).with(path, document.get()), path);
            show(entries);
        } catch (CoreException e) {
            ILog.of(TwinOutline.class).info("No outline: a file of the model cannot be read", e);
        }
    }

    private void show(List<OutlineEntry> entries) {
        if (getControl() == null || getControl().isDisposed()) {
            return;
        }
        getControl().getDisplay().asyncExec(() -> {
            if (getControl() != null && !getControl().isDisposed()) {
                Object[] open = getTreeViewer().getInput() == null ? entries.toArray() : getTreeViewer().getExpandedElements();
                getTreeViewer().setInput(entries);
                getTreeViewer().setExpandedElements(open);
            }
        });
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (getControl().isFocusControl() && event.getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof OutlineEntry entry) {
            editor.selectAndReveal(entry.offset(), entry.length());
        }
    }

    /** A declaration that moved in the text stays open in the tree. */
    private static final class SameName implements IElementComparer {
        @Override
        public boolean equals(Object a, Object b) {
            return a instanceof OutlineEntry one && b instanceof OutlineEntry other
                    ? one.kind() == other.kind() && one.name().equals(other.name()) : a.equals(b);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof OutlineEntry entry ? entry.name().hashCode() : element.hashCode();
        }
    }

    private static final class Tree implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return input instanceof List<?> entries ? entries.toArray() : new Object[0];
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((OutlineEntry) parent).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((OutlineEntry) element).children().isEmpty();
        }
    }

    private static final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            OutlineEntry entry = (OutlineEntry) element;
            StyledString text = new StyledString(entry.name());
            return entry.detail().isEmpty() ? text : text.append("  " + entry.detail(), StyledString.DECORATIONS_STYLER);
        }

        @Override
        public Image getImage(Object element) {
            return Pictures.get(((OutlineEntry) element).kind().name().toLowerCase(Locale.ROOT));
        }
    }
}
