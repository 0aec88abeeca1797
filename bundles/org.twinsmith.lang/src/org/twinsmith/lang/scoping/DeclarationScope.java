package org.twinsmith.lang.scoping;

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
    /** Under this key a description has the full name of its declaration. */
    static final String FULL_NAME = "fullName";

    private final DeclarationIndex index;
    private final EClass kind;
    private final TwinFile file;

    DeclarationScope(DeclarationIndex index, TwinFile file, EClass kind) {
        super(IScope.NULLSCOPE, false);
        this.index = index;
        this.kind = kind;
        this.file = file;
    }

    /** Null also where imported namespaces declare several: then the full name has to be written. */
    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        List<IEObjectDescription> found = getElements(name);
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** The declarations that a name can mean; more than one only where it is ambiguous. */
    @Override
    public List<IEObjectDescription> getElements(QualifiedName name) {
        List<IEObjectDescription> own = find(List.of(TwinNames.namespace(file).append(name)), name);
        List<IEObjectDescription> nearest = own.isEmpty() ? find(importedByName(name), name) : own.subList(0, 1);
        List<IEObjectDescription> imported = nearest.isEmpty() ? find(importedNamespaces(name), name) : nearest;
        return imported.isEmpty() ? find(List.of(name), name) : imported;
    }

    private List<IEObjectDescription> find(List<QualifiedName> candidates, QualifiedName as) {
        Map<EObject, IEObjectDescription> found = new LinkedHashMap<>();
        for (QualifiedName candidate : candidates) {
            for (IEObjectDescription each : index.find(kind, candidate)) {
                found.putIfAbsent(each.getEObjectOrProxy(), EObjectDescription.create(as, each.getEObjectOrProxy(),
                        Map.of(FULL_NAME, each.getQualifiedName().toString())));
                break;
            }
        }
        return List.copyOf(found.values());
    }

    private List<QualifiedName> importedByName(QualifiedName name) {
        return file.getImports().stream().filter(each -> !isWildcard(each)).map(DeclarationScope::imported)
                .filter(each -> name.getSegmentCount() == 1 && name.getFirstSegment().equals(each.getLastSegment())).toList();
    }

    private List<QualifiedName> importedNamespaces(QualifiedName name) {
        return file.getImports().stream().filter(DeclarationScope::isWildcard).map(each -> imported(each).append(name)).toList();
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
        for (IEObjectDescription each : index.all(kind, this::isSeen)) {
            QualifiedName full = each.getQualifiedName();
            QualifiedName simple = QualifiedName.create(full.getLastSegment());
            if (isVisible(full)) {
                visible.putIfAbsent(simple, EObjectDescription.create(simple, each.getEObjectOrProxy()));
            }
        }
        return visible.values();
    }

    private boolean isSeen(QualifiedName namespace) {
        return namespace.equals(TwinNames.namespace(file)) || file.getImports().stream()
                .anyMatch(each -> (isWildcard(each) ? imported(each) : imported(each).skipLast(1)).equals(namespace));
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
