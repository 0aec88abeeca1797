package org.twinsmith.ui.assist;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.twinsmith.lang.ide.contentassist.Completion;
import org.twinsmith.ui.picture.Pictures;

/** A whole declaration; after it is inserted, Tab goes from gap to gap, and Enter leaves them. */
final class TemplateProposal implements ICompletionProposal {
    private final Completion template;
    private final ITextViewer viewer;
    private final int start;
    private Point selection;

    TemplateProposal(Completion template, ITextViewer viewer, int offset) {
        this.template = template;
        this.viewer = viewer;
        this.start = offset - template.prefix().length();
    }

    @Override
    public void apply(IDocument document) {
        Gaps gaps = Gaps.of(template.template());
        try {
            document.replace(start, template.prefix().length(), gaps.text());
            selection = new Point(start + gaps.text().length(), 0);
            if (!gaps.places().isEmpty()) {
                link(document, gaps);
            }
        } catch (BadLocationException e) {
            ILog.of(TemplateProposal.class).warn("The text became shorter while its proposals were shown", e);
        }
    }

    private void link(IDocument document, Gaps gaps) throws BadLocationException {
        LinkedModeModel model = new LinkedModeModel();
        int stop = 0;
        for (var gap : gaps.places().entrySet()) {
            LinkedPositionGroup group = new LinkedPositionGroup();
            for (int place : gap.getValue()) {
                group.addPosition(new LinkedPosition(document, start + place, gaps.lengths().get(gap.getKey()), stop++));
            }
            model.addGroup(group);
        }
        model.forceInstall();
        EditorLinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
        ui.setExitPosition(viewer, start + gaps.text().length(), 0, Integer.MAX_VALUE);
        ui.enter();
        selection = new Point(ui.getSelectedRegion().getOffset(), ui.getSelectedRegion().getLength());
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection;
    }

    @Override
    public String getAdditionalProposalInfo() {
        return template.text();
    }

    @Override
    public String getDisplayString() {
        return template.description();
    }

    @Override
    public Image getImage() {
        return Pictures.get("template");
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
