package org.twinsmith.ui.folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.twinsmith.lang.ide.navigation.Folding;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.EditedText;

/** The parts of one text as annotations; a part that is there already stays, folded or not. */
final class FoldedParts implements IReconcilingStrategy, IReconcilingStrategyExtension {
    private volatile ProjectionViewer viewer;
    private IDocument document;

    void showIn(ProjectionViewer shown) {
        viewer = shown;
    }

    @Override
    public void setDocument(IDocument shown) {
        document = shown;
    }

    @Override
    public void initialReconcile() {
        fold();
    }

    @Override
    public void reconcile(IRegion partition) {
        fold();
    }

    @Override
    public void reconcile(DirtyRegion dirty, IRegion region) {
        fold();
    }

    @Override
    public void setProgressMonitor(IProgressMonitor monitor) {
        // One reading of a text is over before anyone could cancel it.
    }

    private void fold() {
        ProjectionViewer shown = viewer;
        ProjectionAnnotationModel annotations = shown == null ? null : shown.getProjectionAnnotationModel();
        if (annotations != null && document != null) {
            EditedText.of(document).ifPresent(text -> show(annotations, positions(text)));
        }
    }

    private List<Position> positions(EditedText text) {
        List<Position> positions = new ArrayList<>();
        for (Folding.Part part : TwinLanguage.get().folding(text.model(), text.path())) {
            try {
                int start = document.getLineOffset(part.first() - 1);
                int end = document.getLineOffset(part.last() - 1) + document.getLineLength(part.last() - 1);
                positions.add(new Position(start, end - start));
            } catch (BadLocationException e) {
                ILog.of(FoldedParts.class).info("The text became shorter while it was read; it is read again", e);
            }
        }
        return positions;
    }

    private static void show(ProjectionAnnotationModel annotations, List<Position> wanted) {
        Map<Annotation, Position> missing = new HashMap<>();
        List<Position> there = new ArrayList<>();
        List<Annotation> gone = new ArrayList<>();
        for (Iterator<Annotation> known = annotations.getAnnotationIterator(); known.hasNext();) {
            Annotation annotation = known.next();
            Position position = annotations.getPosition(annotation);
            if (wanted.contains(position)) {
                there.add(position);
            } else {
                gone.add(annotation);
            }
        }
        wanted.stream().filter(position -> !there.contains(position)).forEach(position -> missing.put(new ProjectionAnnotation(), position));
        if (!missing.isEmpty() || !gone.isEmpty()) {
            annotations.modifyAnnotations(gone.toArray(Annotation[]::new), missing, new Annotation[0]);
        }
    }
}
