package org.twinsmith.ui.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.eclipse.core.runtime.IProgressMonitor;
import org.twinsmith.ui.project.ModelCheck;
import org.twinsmith.ui.project.TwinProjects;

/** Asks for a check of the whole model when nobody has typed for 300 ms. */
public final class TwinReconciler extends MonoReconciler {
    private static final int QUIET_MILLIS = 300;

    /** Called by the Generic Editor. */
    public TwinReconciler() {
        super(new CheckProject(), false);
        setDelay(QUIET_MILLIS);
    }

    private static final class CheckProject implements IReconcilingStrategy, IReconcilingStrategyExtension {
        private IDocument document;

        @Override
        public void setDocument(IDocument shown) {
            document = shown;
        }

        @Override
        public void initialReconcile() {
            check();
        }

        @Override
        public void reconcile(IRegion partition) {
            check();
        }

        @Override
        public void reconcile(DirtyRegion dirty, IRegion region) {
            check();
        }

        @Override
        public void setProgressMonitor(IProgressMonitor monitor) {
            // The check reports to its own job.
        }

        private void check() {
            TwinProjects.fileOf(document).ifPresent(file -> ModelCheck.request(file.getProject()));
        }
    }
}
