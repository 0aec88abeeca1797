package org.twinsmith.lang.ide.contentassist;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.lang.library.StandardLibrary;
import org.twinsmith.lang.types.BuiltIn;
import org.twinsmith.lang.types.Functions;
import org.twinsmith.model.semantics.Aggregate;
import org.twinsmith.model.semantics.SolverMethod;
import org.twinsmith.model.twin.Callable;
import org.twinsmith.model.twin.Role;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** Proposals: Xtext's names and words, without the words that are names, plus functions, and units inside of brackets. */
public class TwinProposals extends IdeContentProposalProvider {
    private final StandardLibrary library;
    private final IScopeProvider scopes;
    private final Signatures signatures;

    @Inject
    public TwinProposals(StandardLibrary library, IScopeProvider scopes, Signatures signatures) {
        this.library = library;
        this.scopes = scopes;
        this.signatures = signatures;
    }

    @Override
    public void createProposals(Collection<ContentAssistContext> contexts, IIdeContentProposalAcceptor acceptor) {
        ContentAssistContext first = contexts.stream().findFirst().orElse(null);
        if (first != null && UnitPrefix.at(first.getRootNode().getText(), first.getOffset()).isPresent()) {
            units(UnitPrefix.at(first.getRootNode().getText(), first.getOffset()).get(), acceptor);
        } else {
            super.createProposals(contexts, acceptor);
        }
    }

    private void units(String prefix, IIdeContentProposalAcceptor acceptor) {
        library.labels().forEach((symbol, label) -> {
            if (symbol.startsWith(prefix)) {
                acceptor.accept(entry(symbol, prefix, label, ContentAssistEntry.KIND_UNIT), 0);
            }
        });
    }

    /** The rule of names lists words of the language that are names, too; and an operator needs no proposal. */
    @Override
    protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
        return Character.isLetter(keyword.getValue().charAt(0))
                && !Set.of("Name", "BehaviourWord", "OperationWord").contains(GrammarUtil.containingRule(keyword).getName());
    }

    @Override
    protected void _createProposals(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (assignment.getFeature().equals(TwinPackage.Literals.FUNCTION_CALL__FUNCTION.getName())) {
            Functions.names().forEach(name -> propose(name + "(", context, acceptor, entry -> {
                entry.setKind(ContentAssistEntry.KIND_FUNCTION);
                entry.setLabel(name);
                entry.setDescription(meaning(name));
            }));
            declared(context, acceptor);
        } else {
            words(assignment, context).forEach(word -> propose(word, context, acceptor, entry -> entry.setKind(ContentAssistEntry.KIND_VALUE)));
            super._createProposals(assignment, context, acceptor);
        }
    }

    /** The words that may stand where the grammar takes any name. */
    private static List<String> words(Assignment assignment, ContentAssistContext context) {
        String rule = GrammarUtil.containingRule(assignment).getName();
        if (rule.equals("SolverStatement") && assignment.getFeature().equals(TwinPackage.Literals.SOLVER_STATEMENT__METHOD.getName())) {
            return SolverMethod.words();
        }
        boolean role = assignment.getFeature().equals(TwinPackage.Literals.BINDING__ROLE.getName()) && (rule.equals("Binding") || rule.equals("Command"));
        return role ? roles(context) : List.of();
    }

    private static List<String> roles(ContentAssistContext context) {
        return context.getResource().getResourceSet().getResources().stream().flatMap(resource -> resource.getContents().stream())
                .filter(TwinFile.class::isInstance).flatMap(file -> ((TwinFile) file).getElements().stream())
                .filter(Role.class::isInstance).map(each -> ((Role) each).getName()).filter(Objects::nonNull).distinct().sorted().toList();
    }

    private void declared(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        scopes.getScope(context.getCurrentModel(), TwinPackage.Literals.FUNCTION_CALL__DECLARED).getAllElements().forEach(found -> {
            if (EcoreUtil.resolve(found.getEObjectOrProxy(), context.getResource()) instanceof Callable callable && !callable.eIsProxy()) {
                propose(found.getName() + "(", context, acceptor, entry -> {
                    entry.setKind(ContentAssistEntry.KIND_FUNCTION);
                    entry.setLabel(found.getName().toString());
                    entry.setDescription(signatures.kind(callable) + signatures.detail(callable));
                    entry.setDocumentation(Documentation.of(callable));
                });
            }
        });
    }

    /** A new name is the engineer's own: nothing is proposed for it. */
    @Override
    protected void _createProposals(RuleCall call, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        // Deliberately without the proposals of Xtext, which would be the word "name" and the like.
    }

    private static String meaning(String function) {
        return switch (function) {
            case "der" -> "the rate of change of a state";
            case "delay" -> "a value as it was some time ago";
            case "measured" -> "what a recording gives for a value, beside what is computed";
            case "present" -> "whether an instance has an optional member";
            case "initial" -> "true at the start of a run only";
            default -> BuiltIn.named(function).map(BuiltIn::meaning).or(() -> Aggregate.named(function).map(Aggregate::meaning)).orElse("");
        };
    }

    private void propose(String text, ContentAssistContext context, IIdeContentProposalAcceptor acceptor,
            Consumer<ContentAssistEntry> more) {
        ContentAssistEntry entry = getProposalCreator().createProposal(text, context, more::accept);
        acceptor.accept(entry, getProposalPriorities().getDefaultPriority(entry));
    }

    private static ContentAssistEntry entry(String text, String prefix, String description, String kind) {
        ContentAssistEntry entry = new ContentAssistEntry();
        entry.setProposal(text);
        entry.setPrefix(prefix);
        entry.setDescription(description);
        entry.setKind(kind);
        return entry;
    }
}
