package org.twinsmith.diagram.swt.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.twinsmith.core.diagnostic.Place;

/** What is selected in the text is selected in the drawing, and the other way round, where both are open. */
final class Following implements ISelectionListener {
    private static final int QUIET_MILLIS = 150;
    private final TopologyEditor editor;
    private final Job toText;
    private final Job fromText;
    private volatile int offset;
    private boolean following;

    Following(TopologyEditor editor) {
        this.editor = editor;
        toText = Job.createSystem("Show in text", (ICoreRunnable) monitor -> showText());
        fromText = Job.createSystem("Show in drawing", (ICoreRunnable) monitor -> showDrawing());
        editor.getSite().getPage().addPostSelectionListener(this);
        editor.selection().onChange(() -> {
            if (!following && textEditor().isPresent()) {
                toText.schedule(QUIET_MILLIS);
            }
        });
    }

    void dispose() {
        editor.getSite().getPage().removePostSelectionListener(this);
        toText.cancel();
        fromText.cancel();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        boolean ours = part instanceof ITextEditor text && editor.file().equals(ResourceUtil.getFile(text.getEditorInput()));
        // What the drawing itself selected in the text leads nowhere.
        if (ours && selection instanceof ITextSelection text && editor.getSite().getPage().getActivePart() == part) {
            offset = text.getOffset();
            fromText.schedule(QUIET_MILLIS);
        }
    }

    private void showDrawing() throws CoreException {
        Optional<String> element = editor.model().elementAt(editor.system(), editor.view(), offset);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!editor.canvas().isDisposed()) {
                following = true;
                try {
                    editor.selection().set(element.map(List::of).orElse(List.of()));
                    element.flatMap(editor.view()::find).ifPresent(each -> editor.canvas().reveal(each.bounds()));
                } finally {
                    following = false;
                }
            }
        });
    }

    private void showText() throws CoreException {
        List<String> selected = List.copyOf(editor.selection().all());
        if (selected.size() != 1) {
            return;
        }
        Optional<Place> place = editor.model().place(editor.system(), editor.view(), selected.getFirst());
        place.filter(each -> each.file().equals(editor.file().getFullPath().toString())).ifPresent(each ->
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> reveal(each)));
    }

    private void reveal(Place place) {
        if (!editor.canvas().isDisposed()) {
            textEditor().ifPresent(text -> text.selectAndReveal(place.offset(), place.length()));
        }
    }

    /** The text editor of the same file, where one is open. */
    private Optional<ITextEditor> textEditor() {
        for (IEditorReference reference : editor.getSite().getPage().getEditorReferences()) {
            IEditorPart part = reference.getEditor(false);
            if (part instanceof ITextEditor text && editor.file().equals(ResourceUtil.getFile(part.getEditorInput()))) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
