package org.twinsmith.lang.scoping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;
import org.twinsmith.model.twin.Named;

/** Elements by simple name, before those of an outer scope. */
final class HashedScope extends AbstractScope {
    private final Map<String, ? extends Named> elements;

    HashedScope(IScope outer, Map<String, ? extends Named> elements) {
        super(outer, false);
        this.elements = elements;
    }

    HashedScope(IScope outer, List<? extends Named> elements) {
        this(outer, byName(elements));
    }

    private static <T extends Named> Map<String, T> byName(List<T> elements) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T element : elements) {
            if (element.getName() != null) {
                map.putIfAbsent(element.getName(), element);
            }
        }
        return map;
    }

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        EObject element = name.getSegmentCount() == 1 ? elements.get(name.getFirstSegment()) : null;
        return element == null ? getParent().getSingleElement(name) : EObjectDescription.create(name, element);
    }

    @Override
    protected Iterable<IEObjectDescription> getAllLocalElements() {
        return elements.values().stream()
                .map(element -> EObjectDescription.create(QualifiedName.create(element.getName()), element)).toList();
    }
}
