package org.twinsmith.ui.navigate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.EditedText;

/** Marks the name at the caret wherever the text has it, and means the same by it. */
public final class TwinOccurrences implements IReconciler {
    /** The platform's kind of annotation for marked text, and its switch in the tool bar. */
    private static final String ANNOTATION = "org.eclipse.ui.genericeditor.text";
    private static final String SWITCH = "org.eclipse.ui.genericeditor.togglehighlight";
    private static final int QUIET_MILLIS = 300;

    private final ISelectionChangedListener caret = event -> moved(event.getSelection() instanceof ITextSelection text ? text.getOffset() : 0);
    private final Job reading = Job.createSystem("Marks on the name at the caret", (ICoreRunnable) monitor -> read());
    private ISourceViewer viewer;
    private volatile int offset;
    private Annotation[] marks = {};

    @Override
    public void install(ITextViewer shown) {
        if (shown instanceof ISourceViewer source && source.getSelectionProvider() instanceof IPostSelectionProvider selections) {
            viewer = source;
            selections.addPostSelectionChangedListener(caret);
        }
    }

    @Override
    public void uninstall() {
        if (viewer != null && viewer.getSelectionProvider() instanceof IPostSelectionProvider selections) {
            selections.removePostSelectionChangedListener(caret);
        }
        reading.cancel();
    }

    private void moved(int to) {
        offset = to;
        reading.schedule(QUIET_MILLIS);
    }

    private void read() {
        IDocument document = viewer.getDocument();
        IAnnotationModel shown = viewer.getAnnotationModel();
        boolean wanted = InstanceScope.INSTANCE.getNode("org.eclipse.ui.genericeditor").getBoolean(SWITCH, true);
        if (document != null && shown != null) {
            List<Place> places = !wanted ? List.of() : EditedText.of(document)
                    .map(text -> TwinLanguage.get().occurrences(text.model(), text.path(), offset)).orElse(List.of());
            show(shown, places);
        }
    }

    private synchronized void show(IAnnotationModel shown, List<Place> places) {
        Map<Annotation, Position> wanted = new HashMap<>();
        places.forEach(place -> wanted.put(new Annotation(ANNOTATION, false, ""), new Position(place.offset(), place.length())));
        ((IAnnotationModelExtension) shown).replaceAnnotations(marks, wanted);
        marks = wanted.keySet().toArray(Annotation[]::new);
    }

    @Override
    public IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null;
    }
}
