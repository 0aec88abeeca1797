package org.twinsmith.lang.scoping;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.Action;
import org.twinsmith.model.twin.Axis;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.CommandParameter;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.IfExpression;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.SetStatement;
import org.twinsmith.model.twin.StructMember;
import org.twinsmith.model.twin.StructValue;
import org.twinsmith.model.twin.TypeUse;
import org.twinsmith.model.twin.ValueList;

/**
 * The enumeration that a name is expected to be a literal of. It looks at the declared type of what the name is given to
 * or compared with; a neighbour that is itself a bare literal is not asked, so that looking never runs in a circle.
 */
final class ExpectedEnum {

    private ExpectedEnum() {
    }

    static Optional<EnumType> at(EObject name) {
        EObject parent = name.eContainer();
        return switch (parent) {
            case ArrayLiteral array -> at(array);
            case IfExpression branch when name != branch.getCondition() -> at(branch);
            case BinaryExpression pair -> of(pair.getLeft() == name ? pair.getRight() : pair.getLeft());
            case Equation equation -> of(equation.getLeft() == name ? equation.getRight() : equation.getLeft());
            case Action action -> of(action.getTarget());
            case SetStatement set -> of(set.getTarget());
            case Modifier modifier -> declared(modifier.getMember() == null ? modifier.getFeature() : modifier.getMember());
            case StructValue value -> declared(value.getMember());
            case CommandParameter parameter -> declared(parameter);
            case Feature feature -> declared(feature);
            case ValueList list when list.eContainer() instanceof Axis axis -> of(axis.getTarget());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<EnumType> of(Expression neighbour) {
        return neighbour instanceof MemberAccess || neighbour instanceof Reference reference && isMember(reference)
                ? Denoted.by(neighbour).flatMap(ExpectedEnum::declared) : Optional.empty();
    }

    private static boolean isMember(Reference reference) {
        String text = NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(reference));
        return Members.owner(reference).flatMap(owner -> Members.find(owner, text)).isPresent();
    }

    private static Optional<EnumType> declared(Named named) {
        TypeUse use = switch (named) {
            case Feature feature -> feature.getType();
            case StructMember member -> member.getType();
            case CommandParameter parameter -> parameter.getType();
            case null, default -> null;
        };
        return use != null && use.getType() instanceof EnumType type ? Optional.of(type) : Optional.empty();
    }
}
