package org.twinsmith.lang.validation;

import java.util.Iterator;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.DimensionVariables;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.naming.Suggestions;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Callable;
import org.twinsmith.model.twin.FunctionParameter;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.PrefixDeclaration;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.TypeUse;
import org.twinsmith.model.twin.UnitDeclaration;
import org.twinsmith.model.twin.ValueList;

/** Unit texts and numbers: every unit is known, stands where a unit can stand, and agrees with the kind beside it. */
final class UnitChecks implements Area {
    private final Findings findings;
    private final Quantities quantities;
    private final boolean isLibrary;

    UnitChecks(Findings findings, Quantities quantities, boolean isLibrary) {
        this.findings = findings;
        this.quantities = quantities;
        this.isLibrary = isLibrary;
    }

    @Override
    public void element(Element element) {
        if (element instanceof UnitDeclaration || element instanceof PrefixDeclaration) {
            if (!isLibrary) {
                findings.error(Code.UNIT_DECLARATION, element, "units and prefixes are declared by the library only",
                        "declare a quantity or a constant over the units there are");
            }
            return;
        }
        check(element);
        for (Iterator<EObject> inner = element.eAllContents(); inner.hasNext();) {
            check(inner.next());
        }
    }

    private void check(EObject each) {
        switch (each) {
            case NumberLiteral literal -> {
                number(literal);
                unit(literal, TwinPackage.Literals.NUMBER_LITERAL__UNIT, literal.getUnit()).ifPresent(unit -> size(literal, unit));
            }
            case ArrayLiteral array -> unit(array, TwinPackage.Literals.ARRAY_LITERAL__UNIT, array.getUnit());
            case TypeUse use -> typeUse(use);
            case QuantityKind kind -> kind(kind);
            case ValueList list -> unit(list, TwinPackage.Literals.VALUE_LIST__UNIT, list.getUnit());
            case Binding binding -> unit(binding, TwinPackage.Literals.BINDING__UNIT, binding.getUnit());
            default -> { }
        }
    }

    private void number(NumberLiteral literal) {
        if (literal.getText() != null && !Double.isFinite(Double.parseDouble(literal.getText()))) {
            findings.error(Code.RANGE, literal, "the number is too large", "numbers go up to 1.8e308");
        }
    }

    private void size(NumberLiteral literal, Unit unit) {
        double value = literal.getText() == null ? 0 : Double.parseDouble(literal.getText());
        if (Double.isFinite(value) && !(Double.isFinite(unit.toSi(value)) && Double.isFinite(unit.toSi(-value)))) {
            findings.error(Code.RANGE, literal, "the number is too large in the unit [" + unit.text() + "]",
                    "coherent SI values go up to 1.8e308");
        }
    }

    private void typeUse(TypeUse use) {
        Optional<Unit> unit = unit(use, TwinPackage.Literals.TYPE_USE__UNIT, use.getUnit());
        boolean plain = use.getPrimitive() == Primitive.BOOLEAN || use.getPrimitive() == Primitive.STRING
                || use.getPrimitive() == Primitive.INTEGER || use.getPrimitive() == Primitive.DATE
                || use.getType() instanceof EnumType || use.getType() instanceof StructType;
        if (use.getUnit() != null && plain) {
            findings.error(Code.TYPE_MISMATCH, use, TwinPackage.Literals.TYPE_USE__UNIT, "only real numbers have a unit",
                    "take the unit away, or declare the type Real");
        } else if (unit.isPresent() && Quantities.kind(use).isPresent()) {
            agrees(use, TwinPackage.Literals.TYPE_USE__UNIT, unit.get(), Quantities.kind(use).get());
        }
    }

    private void kind(QuantityKind kind) {
        Optional<Unit> unit = unit(kind, TwinPackage.Literals.QUANTITY_KIND__UNIT, kind.getUnit());
        if (unit.isPresent() && kind.getBase() != null && !kind.getBase().eIsProxy()) {
            agrees(kind, TwinPackage.Literals.QUANTITY_KIND__UNIT, unit.get(), kind.getBase());
        }
    }

    private void agrees(EObject at, EAttribute feature, Unit unit, QuantityKind kind) {
        try {
            if (!quantities.measures(unit, kind)) {
                findings.error(Code.DIMENSION_MISMATCH, at, feature, "[" + unit.text() + "] is no unit of " + kind.getName()
                        + ", which is in [" + kind.getUnit() + "]", "");
            }
        } catch (UnitSyntaxException e) {
            // The kind's own unit is reported where the kind is declared.
            return;
        }
    }

    private Optional<Unit> unit(EObject at, EAttribute feature, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            Unit unit = quantities.unit(text);
            generic(at, feature, unit);
            return Optional.of(unit);
        } catch (UnitSyntaxException e) {
            String remedy = e.unknown().isEmpty() ? "" : suggestion(e.unknown());
            findings.errorWithin(Code.UNKNOWN_UNIT, at, feature, 1 + e.offset(), e.unknown().length(), e.getMessage(), remedy);
            return Optional.empty();
        }
    }

    private void generic(EObject at, EAttribute feature, Unit unit) {
        boolean allowed = at.eContainer() instanceof Callable || at.eContainer() instanceof FunctionParameter;
        if (!allowed && !DimensionVariables.in(unit.dimension()).isEmpty()) {
            findings.error(Code.UNKNOWN_UNIT, at, feature, DimensionVariables.in(unit.dimension()).first()
                    + " is a dimension that a call chooses, so it stands only in the parameters and the result of a function",
                    "write a unit");
        }
    }

    private String suggestion(String unknown) {
        String near = Suggestions.didYouMean(unknown, quantities.symbols());
        return near.isEmpty() ? "units are written in UCUM, such as [m3/h], [kW], [degC] or [rpm]" : near;
    }
}
