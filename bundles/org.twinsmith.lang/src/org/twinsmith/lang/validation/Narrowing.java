package org.twinsmith.lang.validation;

import java.util.Objects;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.Kinds;
import org.twinsmith.lang.types.Shapes;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.CommandParameter;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Multiplicity;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.Relation;
import org.twinsmith.model.twin.TypeUse;

/** Whether a member that is declared again in a subtype only narrows what its base promises, so that the subtype can stand for it. */
final class Narrowing {
    private final Quantities quantities;

    Narrowing(Quantities quantities) {
        this.quantities = quantities;
    }

    /** What the declaration would have to be; empty where it narrows. */
    Optional<String> allowed(Named own, Named base) {
        if (!Shapes.of(own).agrees(Shapes.of(base))) {
            return Optional.of(Shapes.of(base).description());
        }
        if (Members.isOptional(own) && !Members.isOptional(base)) {
            return Optional.of("not optional");
        }
        return switch (base) {
            case Feature theirs when own instanceof Feature mine -> feature(mine, theirs);
            case Port theirs when own instanceof Port mine -> port(mine, theirs);
            case Instance theirs when own instanceof Instance mine -> instance(mine, theirs);
            case Relation theirs when own instanceof Relation mine -> relation(mine, theirs);
            case FidelityVariant theirs when own instanceof FidelityVariant -> Optional.empty();
            case EventDeclaration theirs when own instanceof EventDeclaration -> Optional.empty();
            case Command theirs when own instanceof Command mine -> parameters(mine).equals(parameters(theirs)) ? Optional.empty()
                    : Optional.of("the arguments and results " + parameters(theirs));
            case Feature theirs -> Optional.of(SourceTexts.one(theirs.getRole().getLiteral()));
            case Port theirs -> Optional.of("a port");
            case Instance theirs -> Optional.of("an instance");
            default -> Optional.of("a member of the same kind");
        };
    }

    private Optional<String> feature(Feature own, Feature base) {
        if (own.getRole() != base.getRole()) {
            return Optional.of(SourceTexts.one(base.getRole().getLiteral()));
        }
        if (base.isWritable() && !own.isWritable()) {
            return Optional.of("writable");
        }
        if (!isNarrower(own.getType(), base.getType())) {
            return Optional.of("of the type " + SourceTexts.of(base.getType()));
        }
        return read(() -> contains(own, base)).orElse(true) ? Optional.empty()
                : Optional.of("in " + SourceTexts.of(base.getRange()) + " or a part of it");
    }

    private boolean isNarrower(TypeUse own, TypeUse base) {
        if (own == null || base == null) {
            return true;
        }
        if (own.getPrimitive() != base.getPrimitive()) {
            return false;
        }
        if (own.getType() instanceof QuantityKind kind && base.getType() instanceof QuantityKind wider) {
            return Kinds.common(kind, wider).filter(common -> common == wider).isPresent();
        }
        return own.getType() == base.getType() && read(() -> quantities.of(own).dimension().equals(quantities.of(base).dimension()))
                .orElse(true);
    }

    /** A declaration says its whole range: without one it allows everything, which narrows nothing. */
    private boolean contains(Feature own, Feature base) {
        if (base.getRange() == null) {
            return true;
        }
        if (own.getRange() == null) {
            return false;
        }
        Optional<Quantities.Bounds> wide = quantities.bounds(base.getRange(), quantities.of(base));
        Optional<Quantities.Bounds> narrow = quantities.bounds(own.getRange(), quantities.of(own));
        return wide.isEmpty() || narrow.isEmpty()
                || narrow.get().low() >= wide.get().low() && narrow.get().high() <= wide.get().high();
    }

    private static Optional<String> port(Port own, Port base) {
        if (!Objects.equals(Members.group(own).getType(), Members.group(base).getType())) {
            return Optional.of("of the connector " + Members.connector(base).map(Named::getName).orElse("?"));
        }
        return Members.group(base).isRequired() && !Members.group(own).isRequired() ? Optional.of("required") : Optional.empty();
    }

    private static Optional<String> instance(Instance own, Instance base) {
        Optional<ComponentType> mine = Members.type(own);
        Optional<ComponentType> theirs = Members.type(base);
        return mine.isEmpty() || theirs.isEmpty() || Members.isA(mine.get(), theirs.get()) ? Optional.empty()
                : Optional.of("of the type " + theirs.get().getName() + " or one that extends it");
    }

    private static Optional<String> relation(Relation own, Relation base) {
        ComponentType mine = own.getType();
        ComponentType theirs = base.getType();
        if (mine != null && theirs != null && !mine.eIsProxy() && !theirs.eIsProxy() && !Members.isA(mine, theirs)) {
            return Optional.of("to a " + theirs.getName() + " or a type that extends it");
        }
        Multiplicity wide = base.getMultiplicity();
        boolean within = wide == null || own.getMultiplicity() != null && own.getMultiplicity().getLower() >= wide.getLower()
                && upper(own.getMultiplicity()) <= upper(wide);
        return within ? Optional.empty() : Optional.of(SourceTexts.of(wide) + " or a part of it");
    }

    private static int upper(Multiplicity multiplicity) {
        return multiplicity.isUnbounded() ? Integer.MAX_VALUE
                : multiplicity.isRange() ? multiplicity.getUpper() : multiplicity.getLower();
    }

    private static String parameters(Command command) {
        return parameters(command.getParameters()) + (command.getResults().isEmpty() ? "" : " -> " + parameters(command.getResults()));
    }

    private static String parameters(List<CommandParameter> parameters) {
        return parameters.stream().map(each -> each.getName() + " : " + SourceTexts.of(each.getType())).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Nothing where a unit or number cannot be read; that is reported where it is written. */
    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UnitSyntaxException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
