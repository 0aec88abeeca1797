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
import org.twinsmith.ui.preference.Preference;
import org.twinsmith.ui.project.EditedText;

/** The parts of one text as annotations; a part that is there already stays, folded or not. */
final class FoldedParts implements IReconcilingStrategy, IReconcilingStrategyExtension {
    private volatile ProjectionViewer viewer;
    private IDocument document;
    private boolean foldImports;

    void showIn(ProjectionViewer shown) {
        viewer = shown;
    }

    @Override
    public void setDocument(IDocument shown) {
        document = shown;
    }

    @Override
    public void initialReconcile() {
        foldImports = Preference.FOLD_IMPORTS.isWanted();
        fold();
        foldImports = false;
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
            EditedText.of(document).ifPresent(text -> show(annotations, wanted(text)));
        }
    }

    /** The parts, and of each whether it is folded where it is new. */
    private Map<Position, Boolean> wanted(EditedText text) {
        Map<Position, Boolean> wanted = new HashMap<>();
        for (Folding.Part part : TwinLanguage.get().folding(text.model(), text.path())) {
            try {
                int start = document.getLineOffset(part.first() - 1);
                int end = document.getLineOffset(part.last() - 1) + document.getLineLength(part.last() - 1);
                wanted.put(new Position(start, end - start), foldImports && part.kind() == Folding.Kind.IMPORTS);
            } catch (BadLocationException e) {
                ILog.of(FoldedParts.class).info("The text became shorter while it was read; it is read again", e);
            }
        }
        return wanted;
    }

    private static void show(ProjectionAnnotationModel annotations, Map<Position, Boolean> wanted) {
        Map<Position, Boolean> missing = new HashMap<>(wanted);
        List<Annotation> gone = new ArrayList<>();
        for (Iterator<Annotation> known = annotations.getAnnotationIterator(); known.hasNext();) {
            Annotation annotation = known.next();
            if (missing.remove(annotations.getPosition(annotation)) == null) {
                gone.add(annotation);
            }
        }
        if (!missing.isEmpty() || !gone.isEmpty()) {
            Map<Annotation, Position> added = new HashMap<>();
            missing.forEach((position, folded) -> added.put(new ProjectionAnnotation(folded), position));
            annotations.modifyAnnotations(gone.toArray(Annotation[]::new), added, new Annotation[0]);
        }
    }
}
