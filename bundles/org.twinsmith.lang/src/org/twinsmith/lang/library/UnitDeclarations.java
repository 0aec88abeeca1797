package org.twinsmith.lang.library;

import java.util.List;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitTable;
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
        files.stream().flatMap(file -> file.getElements().stream()).forEach(element -> {
            switch (element) {
                case PrefixDeclaration prefix -> builder.prefix(prefix.getCode(), number(prefix.getFactor()));
                case UnitDeclaration unit -> builder.unit(unit(unit, builder.build()), unit.isPrefixable());
                default -> { }
            }
        });
        return builder.build();
    }

    private static Unit unit(UnitDeclaration declaration, UnitTable known) {
        if (declaration.isBase()) {
            return new Unit(declaration.getCode(), Dimension.base(declaration.getCode()), 1, 0);
        }
        Unit of = known.parse(declaration.getFactor().getUnit());
        double offset = declaration.getOffset() == null ? 0
                : known.parse(declaration.getOffset().getUnit()).factor() * number(declaration.getOffset());
        return new Unit(declaration.getCode(), of.dimension(), number(declaration.getFactor()) * of.factor(), offset);
    }

    private static double number(NumberLiteral literal) {
        return Double.parseDouble(literal.getText());
    }
}
