package org.twinsmith.cli.console;

import java.util.Optional;

import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.core.quantity.UnitTable;

/** Units by their text, which comes from a file and may be none. */
public record Units(UnitTable table) {
    public Optional<Unit> find(String text) {
        try {
            return Optional.of(table.parse(text));
        } catch (UnitSyntaxException e) {
            return Optional.empty();
        }
    }
}
