package org.twinsmith.ui.editor;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.twinsmith.ui.language.Proposal;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.TwinProjects;

/** Proposes what may be written at the caret, in view of the whole model. */
public final class TwinContentAssist implements IContentAssistProcessor {
    private static final char[] ACTIVATION = {'.'};

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return TwinProjects.fileOf(viewer.getDocument())
                .map(file -> proposals(file, viewer.getDocument().get(), offset)).orElse(List.of()).stream()
                .map(proposal -> shown(proposal, offset)).toArray(ICompletionProposal[]::new);
    }

    private static List<Proposal> proposals(IFile file, String text, int offset) {
        try {
            String path = file.getFullPath().toString();
            return TwinLanguage.get().complete(TwinProjects.textOf(file.getProject()).with(path, text), path, offset);
        } catch (CoreException e) {
            ILog.of(TwinContentAssist.class).warn("No proposals: a file of the model cannot be read", e);
            return List.of();
        }
    }

    private static ICompletionProposal shown(Proposal proposal, int offset) {
        int start = offset - proposal.prefix().length();
        String label = proposal.description().isEmpty() ? proposal.text() : proposal.text() + "  –  " + proposal.description();
        String documentation = proposal.documentation().isEmpty() ? null : proposal.documentation();
        return new CompletionProposal(proposal.text(), start, proposal.prefix().length(), proposal.text().length(),
                Pictures.get(proposal.description().isEmpty() ? "keyword" : "member"), label, null, documentation);
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return ACTIVATION.clone();
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
