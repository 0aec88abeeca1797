package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.compile.Findings;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.model.SourceText;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Indexed;
import org.twinsmith.model.twin.LoopIndex;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.StructType;

/**
 * Follows paths of names through the tree of instances. A name is looked up anew in the instance, because a linked
 * reference to an inherited feature may mean its redeclaration there.
 */
final class Paths {
    private static final Denotation NOTHING = new Denotation.Nothing();
    private final Component root;
    private final Findings findings;
    private final SourceText text;
    private final WholeNumbers numbers = new WholeNumbers(this);

    /** @param root what the name of the system itself means */
    Paths(Component root, Findings findings, SourceText text) {
        this.root = root;
        this.findings = findings;
        this.text = text;
    }

    /** What is known before the run, the indices of loops included. */
    WholeNumbers numbers() {
        return numbers;
    }

    Denotation resolve(Expression path, Component scope) {
        return switch (path) {
            case Reference reference -> inScope(reference, scope);
            case MemberAccess access -> member(resolve(access.getReceiver(), scope), access, scope);
            case null, default -> NOTHING;
        };
    }

    private Denotation inScope(Reference reference, Component scope) {
        return switch (reference.getTarget()) {
            case null -> NOTHING;
            case ConstantDeclaration constant -> new Denotation.OfConstant(constant);
            case LoopIndex index -> numbers.of(reference, scope).<Denotation>map(Denotation.OfNumber::new).orElse(NOTHING);
            case EnumLiteral literal -> literal(literal);
            case EnumType type -> new Denotation.OfEnumeration(type);
            case ComponentType type -> type == root.type() ? new Denotation.OfComponent(root) : NOTHING;
            default -> picked(scope, reference.getTarget().getName(), reference, scope);
        };
    }

    private Denotation member(Denotation receiver, MemberAccess access, Component scope) {
        Named member = access.getMember();
        if (member == null) {
            return NOTHING;
        }
        return switch (receiver) {
            case Denotation.OfComponent part -> picked(part.component(), member.getName(), access, scope);
            case Denotation.OfPort port when member instanceof ConnectorMember
                    && port.end().variables().containsKey(member.getName()) ->
                new Denotation.OfVariable(port.end().variables().get(member.getName()));
            case Denotation.OfArray array -> family(array, access, scope);
            case Denotation.OfEnumeration ignored when member instanceof EnumLiteral literal -> literal(literal);
            case Denotation.OfStruct struct when struct.component().features().containsKey(struct.name() + "." + member.getName()) ->
                new Denotation.OfVariable(struct.component().features().get(struct.name() + "." + member.getName()));
            case Denotation.Mistake mistake -> mistake;
            case Denotation.Absent absent -> absent;
            default -> NOTHING;
        };
    }

    /** A member of each in a family. They all have the shape of the first one; what has another is nothing. */
    private Denotation family(Denotation.OfArray array, MemberAccess access, Component scope) {
        if (array.shape().sizes().contains(0)) {
            return new Denotation.OfArray(array.shape(), at -> NOTHING);
        }
        int rank = array.shape().rank();
        Denotation first = member(array.at().apply(array.shape().positions().getFirst()), access, scope);
        if (first instanceof Denotation.Mistake || first instanceof Denotation.Nothing) {
            return first;
        }
        if (!(first instanceof Denotation.OfArray inner)) {
            return new Denotation.OfArray(array.shape(), at -> member(array.at().apply(at), access, scope));
        }
        return new Denotation.OfArray(array.shape().and(inner.shape()),
                at -> member(array.at().apply(at.leading(rank)), access, scope) instanceof Denotation.OfArray other
                        && other.shape().equals(inner.shape()) ? other.at().apply(at.without(rank)) : NOTHING);
    }

    /** What a name means in an instance, with the indices behind it. */
    private Denotation picked(Component owner, String name, Indexed path, Component scope) {
        if (owner.absent().contains(name)) {
            return new Denotation.Absent(owner, name);
        }
        Shape shape = owner.shapes().get(name);
        if (shape == null) {
            return inside(owner, name);
        }
        if (path.getIndices().isEmpty()) {
            return new Denotation.OfArray(shape, at -> inside(owner, name + at.suffix()));
        }
        List<Integer> subscripts = new ArrayList<>();
        for (Expression index : path.getIndices()) {
            Optional<Integer> number = numbers.of(index, scope);
            if (number.isEmpty()) {
                findings.error(Code.INDEX, "the index '" + text.text(index) + "' is not known before the run",
                        "write whole numbers, constants, parameters of the type Integer and indices of loops", text.place(index));
                return new Denotation.Mistake();
            }
            subscripts.add(number.get());
        }
        Position at = new Position(subscripts);
        if (!shape.contains(at)) {
            findings.error(Code.INDEX, owner.qualified(name) + " has " + indices(shape) + ", so there is no "
                    + owner.qualified(name) + at.suffix() + numbers.text(), "", text.place(path));
            return new Denotation.Mistake();
        }
        return inside(owner, name + at.suffix());
    }

    private static String indices(Shape shape) {
        return shape.sizes().contains(0) ? "no elements" : "the indices " + String.join(" and ",
                shape.sizes().stream().map(size -> "1 .. " + size).toList());
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
        return switch (component.named(name)) {
            case EventDeclaration event -> new Denotation.OfEvent(component, event);
            case Command command -> new Denotation.OfCommand(component, command);
            case Feature feature when feature.getType() != null && feature.getType().getType() instanceof StructType ->
                new Denotation.OfStruct(component, name);
            case null, default -> NOTHING;
        };
    }

    private static Denotation literal(EnumLiteral literal) {
        return new Denotation.OfLiteral(((EnumType) literal.eContainer()).getLiterals().indexOf(literal));
    }
}
