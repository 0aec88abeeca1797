package org.twinsmith.ui.assist;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.graphics.Image;
import org.twinsmith.lang.ide.contentassist.Completion;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.picture.Pictures;
import org.twinsmith.ui.project.EditedText;

/** Proposes what may be written at the caret, in view of the whole model, and tells the arguments of a function. */
public final class TwinContentAssist implements IContentAssistProcessor {
    private static final char[] PROPOSES = {'.', '['};
    private static final char[] TELLS_ARGUMENTS = {'(', ','};

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return EditedText.of(viewer.getDocument()).stream()
                .flatMap(text -> TwinLanguage.get().complete(text.model(), text.path(), offset).stream())
                .map(proposal -> shown(proposal, viewer, offset)).toArray(ICompletionProposal[]::new);
    }

    private static ICompletionProposal shown(Completion proposal, ITextViewer viewer, int offset) {
        if (!proposal.template().isEmpty()) {
            return new TemplateProposal(proposal, viewer, offset);
        }
        int start = offset - proposal.prefix().length();
        String label = proposal.description().isEmpty() ? proposal.text() : proposal.text() + "  –  " + proposal.description();
        String documentation = proposal.documentation().isEmpty() ? null : proposal.documentation();
        return new CompletionProposal(proposal.text(), start, proposal.prefix().length(), proposal.text().length(),
                picture(proposal), label, null, documentation);
    }

    private static Image picture(Completion proposal) {
        return Pictures.get(proposal.text().endsWith("(") ? "function" : proposal.description().isEmpty() ? "keyword" : "member");
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return EditedText.of(viewer.getDocument()).flatMap(text -> TwinLanguage.get().call(text.model(), text.path(), offset)).stream()
                .map(call -> new CallInformation(call, offset)).toArray(IContextInformation[]::new);
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return PROPOSES.clone();
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return TELLS_ARGUMENTS.clone();
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return new ShownCall();
    }
}
