package org.twinsmith.lang.ide.contentassist;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.model.twin.Named;

/** Proposals of names, each with what it is and its doc comment. */
public class TwinNameProposals extends IdeCrossrefProposalProvider {
    private final Signatures signatures;

    @Inject
    public TwinNameProposals(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    protected ContentAssistEntry createProposal(IEObjectDescription candidate, CrossReference reference, ContentAssistContext context) {
        String name = getQualifiedNameConverter().toString(candidate.getName());
        return getProposalCreator().createProposal(name, context, entry -> {
            entry.setKind(ContentAssistEntry.KIND_REFERENCE);
            EObject element = EcoreUtil.resolve(candidate.getEObjectOrProxy(), context.getResource());
            if (element instanceof Named named && !named.eIsProxy()) {
                entry.setDescription(signatures.kind(named) + signatures.detail(named));
                entry.setDocumentation(Documentation.of(named));
            }
        });
    }
}
