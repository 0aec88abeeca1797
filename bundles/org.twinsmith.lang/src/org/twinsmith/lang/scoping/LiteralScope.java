package org.twinsmith.lang.scoping;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;

/** Adds the enumeration literals: a name that several enumerations have means that of the type expected at its place. */
final class LiteralScope extends AbstractScope {
    private final EnumLiterals literals;
    private final EObject context;

    LiteralScope(IScope outer, EnumLiterals literals, EObject context) {
        super(outer, false);
        this.literals = literals;
        this.context = context;
    }

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        IEObjectDescription outer = getParent().getSingleElement(name);
        List<EnumLiteral> found = name.getSegmentCount() == 1 ? literals.named(name.getFirstSegment()) : List.of();
        if (outer != null || found.isEmpty()) {
            return outer;
        }
        Optional<EnumType> expected = found.size() == 1 ? Optional.empty() : ExpectedEnum.at(context);
        return found.stream().filter(literal -> expected.isEmpty() || literal.eContainer() == expected.get()).findFirst()
                .map(literal -> EObjectDescription.create(name, literal)).orElse(null);
    }

    @Override
    protected Iterable<IEObjectDescription> getAllLocalElements() {
        return literals.byName().values().stream().map(List::getFirst)
                .map(literal -> EObjectDescription.create(QualifiedName.create(literal.getName()), literal)).toList();
    }
}
