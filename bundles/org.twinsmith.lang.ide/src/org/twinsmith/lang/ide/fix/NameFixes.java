package org.twinsmith.lang.ide.fix;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.lang.naming.Suggestions;
import org.twinsmith.lang.scoping.TwinScopeProvider;
import org.twinsmith.lang.types.Functions;
import org.twinsmith.model.semantics.Annotations;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Import;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** Names that are misspelt, not imported, ambiguous or deprecated. */
final class NameFixes {
    private final TwinScopeProvider scopes;

    @Inject
    NameFixes(TwinScopeProvider scopes) {
        this.scopes = scopes;
    }

    /** What a name stands for in the text: the element that refers, and by which reference. */
    private record Use(EObject user, EReference reference) {
        static Optional<Use> of(Problem problem) {
            for (INode node = problem.leaf(); node != null; node = node.getParent()) {
                if (node.getGrammarElement() instanceof CrossReference crossed) {
                    EObject user = NodeModelUtils.findActualSemanticObjectFor(node);
                    return Optional.of(new Use(user, GrammarUtil.getReference(crossed, user.eClass())));
                }
            }
            return Optional.empty();
        }
    }

    List<QuickFix> unresolved(Problem problem) {
        Optional<Use> use = Use.of(problem);
        if (use.isEmpty()) {
            return importedNamespace(problem);
        }
        EObject user = use.get().user();
        EReference reference = use.get().reference();
        String name = problem.marked();
        List<String> meanings = scopes.meanings(user, reference, QualifiedName.create(name.split("\\.")));
        List<QuickFix> fixes = new ArrayList<>();
        if (meanings.size() > 1) {
            meanings.forEach(full -> fixes.add(problem.replaced("Write '" + full + "'", full)));
            return fixes;
        }
        scopes.importable(user, reference, name).forEach(full -> fixes.add(imported(problem, full)));
        List<String> visible = new ArrayList<>();
        scopes.getScope(user, reference).getAllElements().forEach(each -> visible.add(each.getName().toString()));
        Suggestions.near(name, visible).forEach(near -> fixes.add(problem.replaced("Change to '" + near + "'", near)));
        return fixes;
    }

    private List<QuickFix> importedNamespace(Problem problem) {
        if (!(problem.element() instanceof Import wrong) || wrong.getImportedNamespace() == null) {
            return List.of();
        }
        String namespace = wrong.getImportedNamespace().replace(".*", "");
        String rest = wrong.getImportedNamespace().substring(namespace.length());
        return Suggestions.near(namespace, scopes.namespaces(wrong)).stream()
                .map(near -> problem.replaced("Change to '" + near + rest + "'", near + rest)).toList();
    }

    private static QuickFix imported(Problem problem, String full) {
        TwinFile file = (TwinFile) problem.resource().getContents().getFirst();
        int after = file.getImports().stream().mapToInt(each -> end(each)).max().orElseGet(() -> endOfHead(file));
        return problem.change("Import '" + full + "'", after, 0, "\nimport " + full);
    }

    private static int end(EObject element) {
        return NodeModelUtils.findActualNodeFor(element).getTextRegion().getOffset()
                + NodeModelUtils.findActualNodeFor(element).getTextRegion().getLength();
    }

    private static int endOfHead(TwinFile file) {
        return List.of(TwinPackage.Literals.TWIN_FILE__NAMESPACE, TwinPackage.Literals.TWIN_FILE__IRI, TwinPackage.Literals.TWIN_FILE__VERSION)
                .stream().flatMap(feature -> NodeModelUtils.findNodesForFeature(file, feature).stream())
                .mapToInt(node -> node.getTextRegion().getOffset() + node.getTextRegion().getLength()).max().orElse(0);
    }

    static List<QuickFix> unknownFunction(Problem problem) {
        FunctionCall call = problem.enclosing(FunctionCall.class).orElse(null);
        if (call == null || !problem.marked().equals(call.getFunction())) {
            return List.of();
        }
        return Suggestions.near(call.getFunction(), Functions.likely(call)).stream()
                .map(near -> problem.replaced("Change to '" + near + "'", near)).toList();
    }

    /** The replacement that the deprecation names, where it can be named by one word there. */
    static List<QuickFix> deprecated(Problem problem) {
        Named used = Use.of(problem).map(use -> named(use, problem)).orElse(null);
        return used == null ? List.of() : Annotations.deprecation(used).map(advice -> advice.getReplacement())
                .filter(better -> !better.eIsProxy() && better.getName() != null)
                .map(better -> List.of(problem.replaced("Use '" + better.getName() + "'", better.getName()))).orElse(List.of());
    }

    private static Named named(Use use, Problem problem) {
        Object value = use.user().eGet(use.reference());
        if (value instanceof List<?> several) {
            value = several.stream().filter(each -> each instanceof Named named
                    && problem.marked().endsWith(String.valueOf(named.getName()))).findFirst().orElse(null);
        }
        return value instanceof Named named ? named : null;
    }
}
