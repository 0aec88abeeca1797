package org.twinsmith.compile.flatten;

import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;

/**
 * Follows paths of names through the tree of instances. A name is looked up anew in the instance, because a linked
 * reference to an inherited feature may mean its redeclaration there.
 *
 * @param root what the name of the system itself means
 */
record Paths(Component root) {
    private static final Denotation NOTHING = new Denotation.Nothing();

    Denotation resolve(Expression path, Component scope) {
        return switch (path) {
            case Reference reference -> inScope(reference.getTarget(), scope);
            case MemberAccess access -> member(resolve(access.getReceiver(), scope), access.getMember());
            case null, default -> NOTHING;
        };
    }

    private Denotation inScope(Named target, Component scope) {
        return switch (target) {
            case null -> NOTHING;
            case ConstantDeclaration constant -> new Denotation.OfConstant(constant);
            case EnumLiteral literal -> literal(literal);
            case EnumType type -> new Denotation.OfEnumeration(type);
            case ComponentType type -> type == root.type() ? new Denotation.OfComponent(root) : NOTHING;
            default -> inside(scope, target.getName());
        };
    }

    private Denotation member(Denotation receiver, Named member) {
        if (member == null) {
            return NOTHING;
        }
        return switch (receiver) {
            case Denotation.OfComponent part -> inside(part.component(), member.getName());
            case Denotation.OfPort port when member instanceof ConnectorMember
                    && port.end().variables().containsKey(member.getName()) ->
                new Denotation.OfVariable(port.end().variables().get(member.getName()));
            case Denotation.OfEnumeration ignored when member instanceof EnumLiteral literal -> literal(literal);
            default -> NOTHING;
        };
    }

    private static Denotation inside(Component component, String name) {
        if (component.features().containsKey(name)) {
            return new Denotation.OfVariable(component.features().get(name));
        }
        if (component.ports().containsKey(name)) {
            return new Denotation.OfPort(component.ports().get(name));
        }
        if (component.children().containsKey(name)) {
            return new Denotation.OfComponent(component.children().get(name));
        }
        return component.named(name) instanceof EventDeclaration event ? new Denotation.OfEvent(component, event)
                : NOTHING;
    }

    private static Denotation literal(EnumLiteral literal) {
        return new Denotation.OfLiteral(((EnumType) literal.eContainer()).getLiterals().indexOf(literal));
    }
}
