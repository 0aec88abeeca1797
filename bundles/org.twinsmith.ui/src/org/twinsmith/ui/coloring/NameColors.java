package org.twinsmith.ui.coloring;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.twinsmith.lang.ide.coloring.Stretch;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.EditedText;

/**
 * Colours names by what they mean. Linking takes longer than a key stroke, so it runs when nobody has typed for a while;
 * until then the colours move along with the text.
 */
final class NameColors implements ITextPresentationListener, ITextInputListener, IDocumentListener {
    private static final int QUIET_MILLIS = 250;

    private final ITextViewer viewer;
    private final Job reading = Job.createSystem("Colours of names", (ICoreRunnable) monitor -> read());
    private volatile IDocument document;
    private volatile int version;
    private List<Stretch> names = List.of();

    NameColors(ITextViewer viewer) {
        this.viewer = viewer;
    }

    void install() {
        ((ITextViewerExtension4) viewer).addTextPresentationListener(this);
        viewer.addTextInputListener(this);
        inputDocumentChanged(null, viewer.getDocument());
    }

    void uninstall() {
        ((ITextViewerExtension4) viewer).removeTextPresentationListener(this);
        viewer.removeTextInputListener(this);
        inputDocumentAboutToBeChanged(document, null);
    }

    @Override
    public void inputDocumentAboutToBeChanged(IDocument old, IDocument shown) {
        reading.cancel();
        if (document != null) {
            document.removeDocumentListener(this);
            document = null;
        }
    }

    @Override
    public void inputDocumentChanged(IDocument old, IDocument shown) {
        document = shown;
        names = List.of();
        if (shown != null) {
            shown.addDocumentListener(this);
            reading.schedule();
        }
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        int end = event.getOffset() + event.getLength();
        int shift = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
        List<Stretch> moved = new ArrayList<>(names.size());
        for (Stretch name : names) {
            if (name.offset() + name.length() <= event.getOffset()) {
                moved.add(name);
            } else if (name.offset() >= end) {
                moved.add(new Stretch(name.meaning(), name.offset() + shift, name.length(), name.declares()));
            }
        }
        names = moved;
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        version++;
        reading.schedule(QUIET_MILLIS);
    }

    private void read() {
        IDocument shown = document;
        int read = version;
        if (shown != null) {
            EditedText.of(shown).ifPresent(text -> show(TwinLanguage.get().meanings(text.model(), text.path()).stream()
                    .filter(MeaningColors::isName).toList(), read));
        }
    }

    /** What was read of a text that has changed since is not shown: another reading is on its way. */
    private void show(List<Stretch> found, int read) {
        StyledText widget = viewer.getTextWidget();
        if (widget != null && !widget.isDisposed()) {
            widget.getDisplay().asyncExec(() -> {
                if (!widget.isDisposed() && read == version && !found.equals(names)) {
                    names = found;
                    viewer.invalidateTextPresentation();
                }
            });
        }
    }

    @Override
    public void applyTextPresentation(TextPresentation presentation) {
        int start = presentation.getExtent().getOffset();
        int end = start + presentation.getExtent().getLength();
        presentation.mergeStyleRanges(names.stream().filter(name -> name.offset() >= start && name.offset() + name.length() <= end)
                .map(MeaningColors::style).toArray(StyleRange[]::new));
    }
}
