package org.twinsmith.cli.console;

import java.util.Locale;

import org.twinsmith.core.quantity.Unit;

/** Numbers for persons. */
public final class Figure {
    private Figure() {
    }

    /** Six significant digits; a dash for what is not a number. */
    public static String of(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.6g", value + 0.0);
    }

    /** An SI value in a unit, with the unit. */
    public static String of(double si, Unit unit) {
        return of(unit.fromSi(si)) + " [" + unit.text() + "]";
    }

    /** A difference of two SI values in a unit. */
    public static String difference(double si, Unit unit) {
        return of(si / unit.factor());
    }
}
