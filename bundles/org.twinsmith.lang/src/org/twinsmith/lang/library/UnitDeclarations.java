package org.twinsmith.lang.library;

import java.util.List;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.PrefixDeclaration;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.UnitDeclaration;

/** Makes the table of units out of the unit and prefix declarations of the library, in the order of the text. */
final class UnitDeclarations {

    private UnitDeclarations() {
    }

    static UnitTable table(List<TwinFile> files) {
        UnitTable.Builder builder = new UnitTable.Builder();
        files.stream().flatMap(file -> file.getElements().stream()).forEach(element -> add(element, builder));
        return builder.build();
    }

    private static void add(Element element, UnitTable.Builder builder) {
        switch (element) {
            case PrefixDeclaration prefix -> builder.prefix(prefix.getCode(), number(prefix.getFactor()));
            case UnitDeclaration unit -> {
                builder.unit(unit(unit, builder), unit.isPrefixable());
                if (unit.getFamily() != null) {
                    builder.family(unit.getCode(), unit.getFamily().getName());
                }
            }
            default -> { }
        }
    }

    private static Unit unit(UnitDeclaration declaration, UnitTable.Builder known) {
        if (declaration.isBase()) {
            return new Unit(declaration.getCode(), Dimension.base(declaration.getCode()), 1, 0);
        }
        Unit of = known.parse(declaration.getFactor().getUnit());
        double offset = declaration.getOffset() == null ? 0
                : known.parse(declaration.getOffset().getUnit()).factor() * number(declaration.getOffset());
        return new Unit(declaration.getCode(), of.dimension(), number(declaration.getFactor()) * of.factor(), offset,
                growth(declaration));
    }

    /** The level is the multiple of a logarithm, so the quantity grows by the base of it with each part of a multiple. */
    private static double growth(UnitDeclaration declaration) {
        if (declaration.getLogarithm() == null) {
            return 0;
        }
        double base = switch (declaration.getLogarithm()) {
            case "ld" -> Math.log(2);
            case "lg" -> Math.log(10);
            case "ln" -> 1;
            default -> throw new IllegalStateException("the library has no logarithm " + declaration.getLogarithm());
        };
        return base / Double.parseDouble(declaration.getMultiple()) * (declaration.isReversed() ? -1 : 1);
    }

    private static double number(NumberLiteral literal) {
        return Double.parseDouble(literal.getText());
    }
}
