package org.twinsmith.ui.outline;

import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PatternFilter;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.twinsmith.lang.ide.navigation.Outline;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.picture.Pictures;
import org.twinsmith.ui.project.EditedText;

/** The outline of an edited file: follows what is typed, leads to what is selected in it, can be searched and sorted. */
public final class TwinOutline extends Page implements IContentOutlinePage {
    private static final int QUIET_MILLIS = 400;

    private final ITextEditor editor;
    private final IDocument document;
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
    private FilteredTree tree;

    TwinOutline(ITextEditor editor, IDocument document) {
        this.editor = editor;
        this.document = document;
    }

    @Override
    public void createControl(Composite parent) {
        tree = new FilteredTree(parent, SWT.H_SCROLL | SWT.V_SCROLL, new PatternFilter(), true, true);
        OutlineTree content = new OutlineTree();
        viewer().setContentProvider(content);
        viewer().setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        viewer().setComparer(content);
        viewer().addSelectionChangedListener(event -> reveal(event.getStructuredSelection()));
        viewer().addDragSupport(DND.DROP_COPY, new Transfer[] {TextTransfer.getInstance()}, dragged());
        document.addDocumentListener(typing);
        getSite().getActionBars().getToolBarManager().add(sorting());
        reading.schedule();
    }

    /** What is declared is dragged by its name: into a drawing, for an instance of it, or into a text. */
    private DragSourceAdapter dragged() {
        return new DragSourceAdapter() {
            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = viewer().getStructuredSelection().getFirstElement() instanceof Outline.Item item ? item.name() : "";
            }
        };
    }

    private TreeViewer viewer() {
        return tree.getViewer();
    }

    private Action sorting() {
        Action sorting = new Action("Sort by Name", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                viewer().setComparator(isChecked() ? new ViewerComparator(String.CASE_INSENSITIVE_ORDER::compare) : null);
            }
        };
        sorting.setToolTipText("Sort by name instead of the order of the text");
        sorting.setImageDescriptor(Pictures.descriptor("sort"));
        return sorting;
    }

    @Override
    public void dispose() {
        document.removeDocumentListener(typing);
        reading.cancel();
        super.dispose();
    }

    private void read() {
        EditedText.of(document).ifPresent(text -> show(TwinLanguage.get().outline(text.model(), text.path())));
    }

    private void show(List<Outline.Item> items) {
        if (tree == null || tree.isDisposed()) {
            return;
        }
        tree.getDisplay().asyncExec(() -> {
            if (!tree.isDisposed()) {
                Object[] open = viewer().getInput() == null ? items.toArray() : viewer().getExpandedElements();
                viewer().setInput(items);
                viewer().setExpandedElements(open);
            }
        });
    }

    private void reveal(IStructuredSelection selection) {
        if (viewer().getControl().isFocusControl() && selection.getFirstElement() instanceof Outline.Item item) {
            editor.selectAndReveal(item.place().offset(), item.place().length());
        }
    }

    @Override
    public Control getControl() {
        return tree;
    }

    @Override
    public void setFocus() {
        viewer().getControl().setFocus();
    }

    @Override
    public ISelection getSelection() {
        return tree == null ? StructuredSelection.EMPTY : viewer().getSelection();
    }

    @Override
    public void setSelection(ISelection selection) {
        if (tree != null) {
            viewer().setSelection(selection);
        }
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        if (tree != null) {
            viewer().addSelectionChangedListener(listener);
        }
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        if (tree != null && !tree.isDisposed()) {
            viewer().removeSelectionChangedListener(listener);
        }
    }
}
