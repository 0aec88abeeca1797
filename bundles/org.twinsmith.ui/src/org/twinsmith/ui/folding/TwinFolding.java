package org.twinsmith.ui.folding;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.eclipse.jface.text.source.projection.ProjectionViewer;

/** Keeps the parts that can be folded those of the text, when nobody has typed for a while. */
public final class TwinFolding extends MonoReconciler {
    private static final int QUIET_MILLIS = 300;

    private final FoldedParts parts;

    /** Called by the Generic Editor. */
    public TwinFolding() {
        this(new FoldedParts());
    }

    private TwinFolding(FoldedParts parts) {
        super(parts, false);
        this.parts = parts;
        setDelay(QUIET_MILLIS);
    }

    @Override
    public void install(ITextViewer viewer) {
        super.install(viewer);
        if (viewer instanceof ProjectionViewer projecting) {
            parts.showIn(projecting);
        }
    }

    @Override
    public void uninstall() {
        parts.showIn(null);
        super.uninstall();
    }
}
