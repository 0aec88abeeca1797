package org.twinsmith.ui.coloring;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/** Colours the text, and again when the theme changes. */
public final class TwinPresentationReconciler extends PresentationReconciler {
    private final IPropertyChangeListener repaint = event -> {
        if (MeaningColors.isOurs(event.getProperty()) || IThemeManager.CHANGE_CURRENT_THEME.equals(event.getProperty())) {
            repaint();
        }
    };
    private ITextViewer viewer;
    private NameColors names;

    /** Called by the Generic Editor. */
    public TwinPresentationReconciler() {
        DefaultDamagerRepairer painter = new WholeText();
        setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer textViewer) {
        viewer = textViewer;
        super.install(textViewer);
        names = new NameColors(textViewer);
        names.install();
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(repaint);
    }

    @Override
    public void uninstall() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(repaint);
        names.uninstall();
        super.uninstall();
    }

    private void repaint() {
        StyledText widget = viewer.getTextWidget();
        if (widget != null && !widget.isDisposed()) {
            widget.getDisplay().asyncExec(() -> {
                if (!widget.isDisposed()) {
                    viewer.invalidateTextPresentation();
                }
            });
        }
    }

    /** A comment that opens or closes changes everything below it, so every change repaints all. */
    private static final class WholeText extends DefaultDamagerRepairer {
        WholeText() {
            super(new WordScanner());
        }

        @Override
        public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
            return partition;
        }
    }
}
