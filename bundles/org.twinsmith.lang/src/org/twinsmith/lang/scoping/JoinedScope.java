package org.twinsmith.lang.scoping;

import com.google.common.collect.Iterables;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/** Two scopes, the first before the second. */
record JoinedScope(IScope first, IScope second) implements IScope {

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        IEObjectDescription found = first.getSingleElement(name);
        return found == null ? second.getSingleElement(name) : found;
    }

    @Override
    public Iterable<IEObjectDescription> getElements(QualifiedName name) {
        return Iterables.concat(first.getElements(name), second.getElements(name));
    }

    @Override
    public IEObjectDescription getSingleElement(EObject element) {
        IEObjectDescription found = first.getSingleElement(element);
        return found == null ? second.getSingleElement(element) : found;
    }

    @Override
    public Iterable<IEObjectDescription> getElements(EObject element) {
        return Iterables.concat(first.getElements(element), second.getElements(element));
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        return Iterables.concat(first.getAllElements(), second.getAllElements());
    }
}
