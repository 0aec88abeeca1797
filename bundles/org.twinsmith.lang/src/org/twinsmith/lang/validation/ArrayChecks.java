package org.twinsmith.lang.validation;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Shape;
import org.twinsmith.lang.types.Shapes;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.lang.types.WholeConstants;
import org.twinsmith.model.semantics.FamilyAddress;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.SourceKind;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.Deployment;
import org.twinsmith.model.twin.Direction;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FaultStatement;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.FidelityStatement;
import org.twinsmith.model.twin.Indexed;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.Loop;
import org.twinsmith.model.twin.LoopIndex;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.RecordStatement;
import org.twinsmith.model.twin.SetStatement;
import org.twinsmith.model.twin.Sized;
import org.twinsmith.model.twin.TwinPackage;

/** Arrays and loops: sizes and indices are whole numbers known before a run, shapes agree, one value stands where one is needed. */
final class ArrayChecks implements Area {
    private final Findings findings;
    private final Typing typing;
    private final Shapes shapes;

    ArrayChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
        this.shapes = new Shapes(findings);
    }

    @Override
    public void element(Element element) {
        for (Iterator<EObject> inner = element.eAllContents(); inner.hasNext();) {
            each(inner.next());
        }
    }

    private void each(EObject each) {
        switch (each) {
            case Sized sized -> sized.getSizes().forEach(this::size);
            case Indexed path -> path.getIndices().forEach(index -> fixed(index, Code.INDEX, "an index"));
            case Loop loop -> loop(loop);
            default -> { }
        }
        if (each instanceof Expression expression && !(each.eContainer() instanceof Expression)) {
            root(expression, each.eContainer());
        }
    }

    private void size(Expression size) {
        OptionalInt number = WholeConstants.of(size);
        if (number.isPresent() && number.getAsInt() < 0) {
            findings.error(Code.ARRAY_SIZE, size, "a size is at least 0, but this is " + number.getAsInt(), "");
        }
        fixed(size, Code.ARRAY_SIZE, "a size");
    }

    private void loop(Loop loop) {
        fixed(loop.getLow(), Code.INDEX, "the bound of a loop");
        fixed(loop.getHigh(), Code.INDEX, "the bound of a loop");
        String name = loop.getIndex() == null ? null : loop.getIndex().getName();
        boolean taken = Members.owner(loop).flatMap(owner -> Members.find(owner, name)).isPresent();
        for (EObject at = loop.eContainer(); at != null; at = at.eContainer()) {
            taken |= at instanceof Loop around && around.getIndex() != null && name != null && name.equals(around.getIndex().getName());
        }
        if (taken) {
            findings.error(Code.DUPLICATE_NAME, loop.getIndex(), "'" + name + "' already has a meaning here", "give the index another name");
        }
        loop.getElements().forEach(element -> {
            if (element instanceof Equation equation && equation.getLabel() != null) {
                findings.error(Code.REDEFINITION, equation, TwinPackage.Literals.EQUATION__LABEL,
                        "an equation of a loop stands for several, so it has no label", "take the label away");
            }
        });
    }

    /** A whole number that is known before a run. */
    private void fixed(Expression expression, Code code, String what) {
        if (expression == null) {
            return;
        }
        ExpressionType type = typing.value(expression);
        if (!type.isUnknown() && !(type instanceof ExpressionType.Whole)) {
            findings.error(code, expression, what + " is a whole number, but " + SourceTexts.quoted(expression) + " is "
                    + (type.asQuantity().isPresent() ? "not" : type.description()), "");
            return;
        }
        varying(expression).ifPresent(found -> findings.error(code, found, what + " is known before the run, but "
                + SourceTexts.quoted(found) + " is not", "use whole numbers, constants, parameters of the type Integer and indices of loops"));
    }

    private static Optional<Expression> varying(Expression expression) {
        if (expression instanceof Indexed path && Denoted.by(path).filter(ArrayChecks::varies).isPresent()) {
            return Optional.of(path);
        }
        return expression.eContents().stream().filter(Expression.class::isInstance).map(Expression.class::cast)
                .flatMap(inner -> varying(inner).stream()).findFirst();
    }

    private static boolean varies(Named named) {
        return !(named instanceof ConstantDeclaration || named instanceof LoopIndex || !(named instanceof Feature)
                || named instanceof Feature feature && feature.getRole() == FeatureRole.PARAMETER);
    }

    private void root(Expression expression, EObject container) {
        switch (container) {
            case Equation equation when expression == equation.getRight() -> sides(equation);
            case Equation equation -> shapes.of(equation.getLeft());
            case Feature feature when expression == feature.getValue() || expression == feature.getStart() ->
                fits(expression, Shapes.of(feature), feature.getName());
            case Modifier modifier when modifier.getFeature() != null -> modifier(modifier);
            case SetStatement set when expression == set.getValue() || expression == set.getTo() ->
                fits(expression, shapes.of(set.getTarget()), SourceTexts.of(set.getTarget()));
            case SetStatement set when expression == set.getTarget() -> shapes.of(expression);
            case FaultStatement fault when expression == fault.getTarget() -> shapes.of(expression);
            case Deployment deployment -> shapes.of(expression);
            case FidelityStatement statement -> shapes.of(expression);
            case RecordStatement statement -> shapes.of(expression);
            case Binding binding when expression == binding.getTarget() -> addresses(binding, shapes.of(expression));
            case Expose expose -> shapes.of(expression);
            case Link link -> shapes.of(expression);
            case null, default -> single(expression);
        }
    }

    /** The address of a family says where each of its indices stands; others may be those of an array that a node of OPC UA has. */
    private void addresses(Binding binding, Shape shape) {
        if (shape.isScalar() || binding.getAddress() == null) {
            return;
        }
        Set<Integer> named = FamilyAddress.indices(binding.getAddress());
        for (int index = 1; index <= shape.sizes().size(); index++) {
            if (!named.contains(index) && !mayBeArray(binding)) {
                findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__ADDRESS, SourceTexts.quoted(binding.getTarget()) + " is "
                        + shape.description() + ", but the address does not say where its "
                        + (shape.sizes().size() == 1 ? "index" : "index " + index) + " stands",
                        "write {" + index + "} there, or {" + index + ":03} for three digits");
            }
        }
        named.stream().filter(index -> index < 1 || index > shape.sizes().size()).forEach(index -> findings.error(Code.BAD_BINDING, binding,
                TwinPackage.Literals.BINDING__ADDRESS, SourceTexts.quoted(binding.getTarget()) + " is " + shape.description()
                        + ", which has no index " + index, ""));
    }

    private static boolean mayBeArray(Binding binding) {
        return binding.getDirection() == Direction.READ && binding.getSource() != null && SourceKind.OPCUA.word().equals(binding.getSource().getKind());
    }

    private void sides(Equation equation) {
        Shape left = shapes.of(equation.getLeft());
        Shape right = shapes.of(equation.getRight());
        if (left.isKnown() && left.isScalar() && !right.isScalar() && equation.getLeft() instanceof Indexed) {
            report(equation.getRight(), right, SourceTexts.quoted(equation.getLeft()) + " is one value");
        } else if (!left.isScalar() && !right.isScalar() && !left.agrees(right)) {
            report(equation.getRight(), right, SourceTexts.quoted(equation.getLeft()) + " is " + left.description());
        }
    }

    private void fits(Expression value, Shape target, String name) {
        Shape given = shapes.of(value);
        if (!given.isScalar() && !given.agrees(target)) {
            report(value, given, "'" + name + "' is " + target.description());
        }
    }

    /** A value for each member of a family, or the same for all. */
    private void modifier(Modifier modifier) {
        Shape own = modifier.getMember() == null ? Shapes.of(modifier.getFeature()) : Shape.SCALAR;
        Shape given = shapes.of(modifier.getValue());
        boolean each = modifier.eContainer() instanceof InstanceGroup group && group.getInstances().stream()
                .allMatch(instance -> !Shapes.of(instance).isScalar() && given.agrees(Shapes.of(instance).and(own)));
        if (!given.isScalar() && !given.agrees(own) && !each) {
            report(modifier.getValue(), given, "'" + modifier.getFeature().getName() + "' is " + own.description());
        }
    }

    private void single(Expression expression) {
        Shape given = shapes.of(expression);
        if (!given.isScalar()) {
            report(expression, given, "one value is needed here");
        }
    }

    private void report(Expression expression, Shape given, String wanted) {
        findings.error(Code.SHAPE, expression, SourceTexts.quoted(expression) + " is " + given.description() + ", but " + wanted,
                expression instanceof Indexed ? "name one of its elements, or make one value of it, as with sum" : "");
    }
}
