package org.twinsmith.lang.edit;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.twinsmith.lang.naming.TwinNames;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** How a declaration is written at a place that may not see it yet. */
final class Visibility {
    private final IScopeProvider scopes;

    @Inject
    Visibility(IScopeProvider scopes) {
        this.scopes = scopes;
    }

    /** A name for the place, and the import that it needs. */
    record Spelling(String name, List<TextEdit> imports) {
    }

    /** The short name where it means this declaration; with an import where it means nothing yet; else the full name. */
    Spelling of(Declaration declaration, EObject place, EReference reference, Original file) {
        IEObjectDescription seen = scopes.getScope(place, reference).getSingleElement(QualifiedName.create(declaration.getName()));
        QualifiedName full = TwinNames.namespace((TwinFile) EcoreUtil.getRootContainer(declaration)).append(declaration.getName());
        if (seen == null) {
            return new Spelling(declaration.getName(), List.of(importOf(full.toString(), (TwinFile) EcoreUtil.getRootContainer(place), file)));
        }
        return new Spelling(isSame(seen, declaration) ? declaration.getName() : full.toString(), List.of());
    }

    /** Whether a name as it is written at a place leads to an element now. */
    boolean means(String written, EObject target, EObject place, EReference reference) {
        IEObjectDescription seen = scopes.getScope(place, reference).getSingleElement(QualifiedName.create(written.split("\\.")));
        return seen != null && isSame(seen, target);
    }

    /** The URI of a description may be a normalised one; that of its element is the one that other elements have too. */
    private static boolean isSame(IEObjectDescription seen, EObject element) {
        EObject found = seen.getEObjectOrProxy();
        return found == element || EcoreUtil.getURI(found).equals(EcoreUtil.getURI(element));
    }

    private static TextEdit importOf(String name, TwinFile place, Original file) {
        List<INode> header = new ArrayList<>();
        for (var feature : List.of(TwinPackage.Literals.TWIN_FILE__NAMESPACE, TwinPackage.Literals.TWIN_FILE__IRI,
                TwinPackage.Literals.TWIN_FILE__VERSION, TwinPackage.Literals.TWIN_FILE__IMPORTS)) {
            header.addAll(NodeModelUtils.findNodesForFeature(place, feature));
        }
        Optional<Span> last = header.stream().map(Span::of).reduce((a, b) -> a.end() > b.end() ? a : b);
        return new Insertion(file).after(last.orElseThrow(), "import " + name, false);
    }
}
