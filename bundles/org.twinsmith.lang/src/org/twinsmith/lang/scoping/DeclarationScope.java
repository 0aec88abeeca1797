package org.twinsmith.lang.scoping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;
import org.twinsmith.lang.naming.TwinNames;
import org.twinsmith.model.twin.Import;
import org.twinsmith.model.twin.TwinFile;

/**
 * The declarations of one kind that a file sees: those of its own namespace, then those imported by name, then those of
 * imported namespaces, then any by its full name.
 */
final class DeclarationScope extends AbstractScope {
    private final DeclarationIndex index;
    private final EClass kind;
    private final TwinFile file;

    DeclarationScope(DeclarationIndex index, TwinFile file, EClass kind) {
        super(IScope.NULLSCOPE, false);
        this.index = index;
        this.kind = kind;
        this.file = file;
    }

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        for (QualifiedName candidate : candidates(name)) {
            for (IEObjectDescription found : index.find(kind, candidate)) {
                return EObjectDescription.create(name, found.getEObjectOrProxy());
            }
        }
        return null;
    }

    private List<QualifiedName> candidates(QualifiedName name) {
        List<QualifiedName> named = new ArrayList<>(List.of(TwinNames.namespace(file).append(name)));
        List<QualifiedName> wildcards = new ArrayList<>();
        for (Import each : file.getImports()) {
            QualifiedName imported = imported(each);
            if (isWildcard(each)) {
                wildcards.add(imported.append(name));
            } else if (name.getSegmentCount() == 1 && name.getFirstSegment().equals(imported.getLastSegment())) {
                named.add(imported);
            }
        }
        named.addAll(wildcards);
        named.add(name);
        return named;
    }

    private static boolean isWildcard(Import each) {
        return each.getImportedNamespace() != null && each.getImportedNamespace().endsWith(".*");
    }

    private static QualifiedName imported(Import each) {
        String text = each.getImportedNamespace() == null ? "" : each.getImportedNamespace().replace(" ", "");
        return QualifiedName.create((text.endsWith(".*") ? text.substring(0, text.length() - 2) : text).split("\\."));
    }

    /** Everything visible under its simple name; for proposals and for "did you mean". */
    @Override
    protected Iterable<IEObjectDescription> getAllLocalElements() {
        Map<QualifiedName, IEObjectDescription> visible = new LinkedHashMap<>();
        for (IEObjectDescription each : index.all(kind)) {
            QualifiedName full = each.getQualifiedName();
            QualifiedName simple = QualifiedName.create(full.getLastSegment());
            if (isVisible(full)) {
                visible.putIfAbsent(simple, EObjectDescription.create(simple, each.getEObjectOrProxy()));
            }
        }
        return visible.values();
    }

    private boolean isVisible(QualifiedName full) {
        QualifiedName namespace = full.skipLast(1);
        return namespace.equals(TwinNames.namespace(file)) || file.getImports().stream()
                .anyMatch(each -> imported(each).equals(isWildcard(each) ? namespace : full));
    }

    /** The file that holds an element. */
    static TwinFile fileOf(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof TwinFile found) {
                return found;
            }
        }
        throw new IllegalArgumentException("the element stands in no file");
    }
}
