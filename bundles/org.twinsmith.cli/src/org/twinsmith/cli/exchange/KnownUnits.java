package org.twinsmith.cli.exchange;

import java.util.Map;
import java.util.function.Predicate;

import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.lang.ModelLoader;

/** The units that the language knows, for what was written elsewhere. */
final class KnownUnits {
    private KnownUnits() {
    }

    static Predicate<String> ofTheLibrary() {
        UnitTable table = ModelLoader.standalone().loadTexts(Map.of("units.twin", "namespace units")).units();
        return text -> {
            try {
                table.parse(text);
                return true;
            } catch (UnitSyntaxException e) {
                return false;
            }
        };
    }
}
